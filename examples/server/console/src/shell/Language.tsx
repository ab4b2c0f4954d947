/** The language of the page: from `?lang=`, else as last chosen here, else as the browser asks. */
import type { Label } from "@wangge/core/kernel"
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react"
import { type Dictionary, dictionaries } from "./Dictionary.ts"

type Language = Label.Language

const KEY = "wangge.language"
const isLanguage = (text: string | null | undefined): text is Language => text === "zh" || text === "en"

const initial = (): Language => {
  const asked = new URLSearchParams(location.search).get("lang")
  if (isLanguage(asked)) return asked
  const remembered = localStorage.getItem(KEY)
  if (isLanguage(remembered)) return remembered
  return navigator.language.startsWith("zh") ? "zh" : "en"
}

interface Spoken {
  readonly language: Language
  readonly t: Dictionary
  /** The side of a bilingual text that is read now. */
  readonly say: (label: Label.Label) => string
  readonly setLanguage: (language: Language) => void
}

const Context = createContext<Spoken | undefined>(undefined)

export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState(initial)
  useEffect(() => {
    localStorage.setItem(KEY, language)
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en"
    document.title = dictionaries[language].title
    const url = new URL(location.href)
    if (url.searchParams.has("lang") && url.searchParams.get("lang") !== language) {
      url.searchParams.set("lang", language)
      history.replaceState(null, "", url)
    }
  }, [language])
  const spoken = useMemo(
    () => ({ language, t: dictionaries[language], say: (label: Label.Label) => label[language], setLanguage }),
    [language]
  )
  return <Context value={spoken}>{children}</Context>
}

export const useLanguage = (): Spoken => {
  const spoken = use(Context)
  if (spoken === undefined) throw new Error("useLanguage stands inside a LanguageProvider")
  return spoken
}

/** The texts of one page in the language that is read now. */
export const useWords = <W,>(words: { readonly [L in Language]: W }): W => words[useLanguage().language]
