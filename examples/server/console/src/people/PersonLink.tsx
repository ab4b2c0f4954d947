import { useAsked } from "./Asked.ts"

/** A person by name where the reader may know it, by id otherwise, as the way to the person's page. */
export const PersonLink = ({ person, name }: { readonly person: string; readonly name?: string | undefined }) => {
  const asked = useAsked()
  return (
    <a href={asked.href(`people/${encodeURIComponent(person)}`)} className="person" title={person}>
      {name ?? <span className="mono">{person}</span>}
    </a>
  )
}
