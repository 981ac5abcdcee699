/** Drawn on a 24 by 24 grid in the line style of site.css. */
export const NAV_ICONS = {
  account: (
    <>
      <path d="M4 10.5 12 4l8 6.5V19a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 19z" />
      <path d="M9.5 20.5v-6h5v6" />
    </>
  ),
  activity: (
    <>
      <path d="M5.5 3.5h13V20.5l-2.2-1.5-2.15 1.5L12 19l-2.15 1.5L7.7 19l-2.2 1.5z" />
      <path d="M9 8.5h6M9 12.5h6" />
    </>
  ),
  benefits: (
    <>
      <path d="M4 11h16v8a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 19zM3 7.5h18V11H3zM12 7.5v13" />
      <path d="M12 7.5C9 7.5 7 6.5 7 5s1.2-2 2.2-2C11 3 12 5 12 7.5zm0 0c3 0 5-1 5-2.5s-1.2-2-2.2-2C13 3 12 5 12 7.5z" />
    </>
  ),
  card: (
    <>
      <rect x="3" y="5.5" width="18" height="13" rx="2.2" />
      <path d="M3 10h18M7 14.5h4" />
    </>
  ),
  profile: (
    <>
      <circle cx="12" cy="8.5" r="3.7" />
      <path d="M4.8 20a7.2 7.2 0 0 1 14.4 0" />
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
