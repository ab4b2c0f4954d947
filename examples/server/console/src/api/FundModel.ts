/** Names of what the pages about funds read, as the API defines them. */
import type {
  FundBooksApi,
  FundDisclosuresApi,
  FundQuery,
  FundRequestsApi,
  FundStatementsApi,
  FundsApi
} from "@wangge/adapter-http/api"

export type Executed = typeof FundQuery.Executed.Type
export type FundItem = typeof FundsApi.FundItem.Type
export type FundDetail = typeof FundsApi.FundDetail.Type
export type LineOn = typeof FundsApi.LineOn.Type
export type LineChange = typeof FundsApi.LineChange.Type
export type EncumbranceOn = typeof FundsApi.EncumbranceOn.Type
export type RequestItem = typeof FundRequestsApi.RequestItem.Type
export type RequestDetail = typeof FundRequestsApi.RequestDetail.Type
export type JournalItem = typeof FundBooksApi.JournalItem.Type
export type JournalDetail = typeof FundBooksApi.JournalDetail.Type
export type EntryOn = typeof FundBooksApi.EntryOn.Type
export type FigurePart = typeof FundBooksApi.Part.Type
export type TrialBalance = typeof FundBooksApi.TrialBalance.Type
export type YearEnd = typeof FundBooksApi.YearEnd.Type
export type Disclosure = typeof FundDisclosuresApi.Disclosure.Type
export type DisclosureItem = typeof FundDisclosuresApi.DisclosureItem.Type
export type StatementTable = typeof FundStatementsApi.Table.Type
