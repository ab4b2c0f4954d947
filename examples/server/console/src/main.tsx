import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "./App.tsx"
import { SessionProvider } from "./api/Session.tsx"
import { LanguageProvider } from "./shell/Language.tsx"
import "./style/base.css"
import "./style/shell.css"
import "./style/reading.css"
import "./style/command.css"
import "./style/board.css"
import "./style/ticket.css"
import "./style/evaluation.css"
import "./style/people.css"
import "./style/payroll.css"
import "./style/appraisal.css"
import "./style/fund.css"

const root = document.getElementById("root")
if (root === null) throw new Error("the page has no #root")
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <SessionProvider>
        <App />
      </SessionProvider>
    </LanguageProvider>
  </StrictMode>
)
