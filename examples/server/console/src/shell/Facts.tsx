import type { ReactNode } from "react"

/** What is known, each under its name. */
export const Facts = ({ children }: { readonly children: ReactNode }) => <dl className="facts">{children}</dl>

interface Props {
  readonly name: string
  /** Written as it is, without a capital at its beginning. */
  readonly exact?: boolean
  readonly children: ReactNode
}

export const Fact = ({ name, exact = false, children }: Props) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <span className={exact ? "mono" : "name"}>{children}</span>
    </dd>
  </div>
)
