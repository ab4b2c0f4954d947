/** Hands bytes to the reader as a file; they come with the token, which a plain link could not carry. */
export const save = (bytes: Uint8Array, name: string, type: string): void => {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
