import { type FormEvent, useId } from "react"
import { useSession } from "../api/Session.tsx"
import { Emblem } from "./Emblem.tsx"
import { useLanguage } from "./Language.tsx"

export const SignIn = () => {
  const { t, language, setLanguage } = useLanguage()
  const { signIn, refused } = useSession()
  const field = useId()

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const token = new FormData(event.currentTarget).get("token")
    if (typeof token === "string" && token.trim() !== "") signIn(token.trim())
  }

  return (
    <main className="sign-in">
      <form className="panel" onSubmit={submit}>
        <h1>
          <Emblem /> {t.signIn.title}
        </h1>
        <p className="quiet">{t.signIn.lead}</p>
        {refused && (
          <p className="fault" role="alert">
            {t.signIn.refused}
          </p>
        )}
        <div className="field">
          <label htmlFor={field}>{t.signIn.token}</label>
          <input id={field} name="token" type="password" className="input mono" autoComplete="off" required />
        </div>
        <button type="submit" className="button primary">
          {t.signIn.enter}
        </button>
        <p className="small quiet">{t.signIn.kept}</p>
        <button
          type="button"
          className="button plain"
          lang={language === "zh" ? "en" : "zh"}
          onClick={() => setLanguage(language === "zh" ? "en" : "zh")}
        >
          {language === "zh" ? "English" : "中文"}
        </button>
      </form>
    </main>
  )
}
