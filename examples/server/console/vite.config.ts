import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

/** `vite` alone serves the page with hot reload against a running server; `vite build` writes what that server serves. */
export default defineConfig({
  plugins: [react()],
  base: "./",
  build: {
    target: "es2023",
    chunkSizeWarningLimit: 1_500,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false }
  },
  server: { proxy: { "/api": process.env.WANGGE_API ?? "http://127.0.0.1:8080" } }
})
