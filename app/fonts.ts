import localFont from 'next/font/local'

/** Body face. Latin only: other scripts are drawn by the system (components/site/base.css). */
export const textFont = localFont({
  src: '../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
  weight: '300 900',
  variable: '--font-text',
  display: 'swap',
})

/** Face of titles, with a little more of a coffee house's hand in it. */
export const titleFont = localFont({
  src: '../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-title',
  display: 'swap',
})
