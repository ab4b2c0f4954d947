/**
 * A document as a page: front matter, and under each heading the fenced blocks for the machine. All else is prose for people
 * and is not read.
 */
export interface Block {
  /** The word behind `yaml` in the fence; `front` for the front matter. */
  readonly kind: string
  readonly text: string
  /** Of its first line in the document, from 1. */
  readonly line: number
}

export interface Section {
  readonly title: string
  readonly line: number
  readonly blocks: ReadonlyArray<Block>
}

export interface Page {
  readonly file: string
  readonly front?: Block
  /** What stands before the first heading of a section holds for all of them. */
  readonly head: Section
  readonly sections: ReadonlyArray<Section>
}

const FENCE = /^```yaml (\S+)\s*$/
const HEADING = /^## (.+?)\s*$/

export const read = (file: string, markdown: string): Page => {
  const lines = markdown.split(/\r?\n/)
  const sections: Array<Section & { readonly blocks: Array<Block> }> = [{ title: "", line: 1, blocks: [] }]
  const until = (start: number, end: RegExp): number => {
    const found = lines.findIndex((line, i) => i >= start && end.test(line))
    return found === -1 ? lines.length : found
  }
  const block = (kind: string, start: number, end: number): Block => ({
    kind,
    text: lines.slice(start, end).join("\n"),
    line: start + 1
  })
  let i = 0
  let front: Block | undefined
  if (lines[0] === "---") {
    const end = until(1, /^---\s*$/)
    front = block("front", 1, end)
    i = end + 1
  }
  for (; i < lines.length; i++) {
    const line = lines[i] ?? ""
    const title = HEADING.exec(line)?.[1]
    if (title !== undefined) sections.push({ title, line: i + 1, blocks: [] })
    if (!line.startsWith("```")) continue
    const end = until(i + 1, /^```\s*$/)
    const kind = FENCE.exec(line)?.[1]
    if (kind !== undefined) sections.at(-1)?.blocks.push(block(kind, i + 1, end))
    i = end
  }
  const [head = { title: "", line: 1, blocks: [] }, ...rest] = sections
  return { file, head, sections: rest, ...(front === undefined ? {} : { front }) }
}
