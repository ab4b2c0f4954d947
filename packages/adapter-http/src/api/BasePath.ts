/** Where the API begins; a change that breaks callers gets another one. */
export const BASE_PATH = "/api/v1"
