/** Four cells of a grid, one of them lit. */
export const Emblem = () => (
  <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <path d="M1 1h8v8H1z" fill="currentColor" />
    <path d="M11 1h8v8h-8zM1 11h8v8H1z" fill="currentColor" opacity=".5" />
    <path d="M11 11h8v8h-8z" fill="#e9b949" />
  </svg>
)
