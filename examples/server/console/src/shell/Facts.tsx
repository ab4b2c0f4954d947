import type { ReactNode } from "react"

/** What is known, each under its name. */
export const Facts = ({ children }: { readonly children: ReactNode }) => <dl className="facts">{children}</dl>

export const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <span className="name">{children}</span>
    </dd>
  </div>
)
