import { TicketPermissions } from "@wangge/core/ticket"
import { useLive } from "../api/Live.ts"
import type { Me } from "../api/Model.ts"
import { useSession } from "../api/Session.tsx"
import { Emblem } from "./Emblem.tsx"
import { homeOf, mayRead } from "./Home.ts"
import { useLanguage } from "./Language.tsx"
import {
  boardHref,
  disclosuresHref,
  establishmentHref,
  evaluationHref,
  fundPages,
  fundsHref,
  type Route,
  reportHref,
  staffPages
} from "./Route.ts"

/** The bar on top of every page: where one is, whether it is live, in which language, and who is signed in. */
export const Bar = ({ route, me }: { readonly route: Route; readonly me: Me }) => {
  const { t, say, language, setLanguage } = useLanguage()
  const { signOut } = useSession()
  const live = useLive()
  const current = (...pages: ReadonlyArray<Route["page"]>) =>
    pages.includes(route.page) ? ("page" as const) : undefined
  return (
    <header className="bar">
      <a className="brand" href={homeOf(me)}>
        <Emblem />
        {t.brand} <span>{t.brandSub}</span>
      </a>
      <nav aria-label={t.nav.label}>
        {mayRead(me, "tickets") && (
          <a href={boardHref} aria-current={current("board", "ticket")}>
            {t.nav.board}
          </a>
        )}
        {mayRead(me, "evaluation") && (
          <a href={evaluationHref} aria-current={current("evaluation")}>
            {t.nav.evaluation}
          </a>
        )}
        {TicketPermissions.permissions.ReportTicket[me.role] !== undefined && (
          <a href={reportHref} aria-current={current("report")}>
            {t.nav.report}
          </a>
        )}
        {mayRead(me, "posts") && (
          <a href={establishmentHref} aria-current={current(...staffPages)}>
            {t.nav.people}
          </a>
        )}
        <a href={mayRead(me, "funds") ? fundsHref : disclosuresHref} aria-current={current(...fundPages)}>
          {t.nav.funds}
        </a>
      </nav>
      <div className="side">
        <span className={live ? "live on" : "live"} role="status" title={live ? t.live.on : t.live.off}>
          <span className={live ? undefined : "unseen"}>{live ? t.live.on : t.live.off}</span>
        </span>
        <fieldset className="segmented" aria-label={t.language}>
          <button type="button" lang="zh" aria-pressed={language === "zh"} onClick={() => setLanguage("zh")}>
            中文
          </button>
          <button type="button" lang="en" aria-pressed={language === "en"} onClick={() => setLanguage("en")}>
            English
          </button>
        </fieldset>
        <span className="who">
          <strong className="name">{say(me.roleLabel)}</strong>{" "}
          {me.unit ?? (me.scope.length === 0 ? t.account.everywhere : t.account.scope(me.scope.length))}
        </span>
        <button type="button" onClick={() => signOut()}>
          {t.account.signOut}
        </button>
      </div>
    </header>
  )
}
