/** Documents of the example: one empty page as a PDF (ISO 32000) that bears its title, so that no two decisions share one. */

/** UTF-16 in hexadecimal digits, as a PDF writes text beyond ASCII. */
const text = (title: string): string =>
  `<FEFF${Array.from({ length: title.length }, (_, i) => title.charCodeAt(i).toString(16).padStart(4, "0")).join("")}>`

/** The bytes of a paper with a title. */
export const of = (title: string): Uint8Array<ArrayBuffer> => {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    `<< /Title ${text(title)} >>`
  ]
  let body = "%PDF-1.7\n"
  const places = objects.map((object, i) => {
    const place = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")
  const size = objects.length + 1
  body += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(body, "latin1"))
}
