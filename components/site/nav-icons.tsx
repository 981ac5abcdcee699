/** Drawn on a 24 by 24 grid in the line style of site.css. */
export const NAV_ICONS = {
  account: (
    <>
      <path d="M4 10.5 12 4l8 6.500V19a1.5 1.5 0 0 1-1.5 1.500h-13A1.5 1.5 0 0 1 4 19z" />
      <path d="M9.5 20.500v-6h5v6" />
    </>
  ),
  benefits: (
    <>
      <path d="M4 11h16v8a1.5 1.5 0 0 1-1.5 1.500h-13A1.5 1.5 0 0 1 4 19zM3 7.500h18V11H3zM12 7.500v13" />
      <path d="M12 7.500C9 7.5 7 6.5 7 5s1.2-2 2.2-2C11 3 12 5 12 7.500zm0 0c3 0 5-1 5-2.500s-1.2-2-2.2-2C13 3 12 5 12 7.500z" />
    </>
  ),
  help: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M9.7 9.500c0-1.4 1-2.3 2.4-2.300s2.3.9 2.3 2.100c0 1.9-2.4 2-2.4 4.200M12 16.600v.1" />
    </>
  ),
  settings: (
    <>
      <path d="M4 7h9M17 7h3M4 17h3M11 17h9" />
      <circle cx="15" cy="7" r="2" />
      <circle cx="9" cy="17" r="2" />
    </>
  ),
}
