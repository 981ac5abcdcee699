/** Small scenes on 160 by 120: class `soft` is filled with the accent's tint, `warm` with the accent, lines are ink. */
export const DRAWINGS = {
  /** An empty cup waiting: nothing here yet. */
  cup: (
    <>
      <ellipse className="soft" cx="80" cy="96" rx="62" ry="12" />
      <path className="paper" d="M46 46h60v24a24 24 0 0 1-24 24H70a24 24 0 0 1-24-24z" />
      <path d="M106 52h6a11 11 0 0 1 0 22h-7M40 100h72" />
      <path className="warm" d="M52 66h48v5a17 17 0 0 1-17 17H69a17 17 0 0 1-17-17z" />
      <path d="M64 34c-4-5 4-8 0-14M78 34c-4-5 4-8 0-14M92 34c-4-5 4-8 0-14" />
    </>
  ),
  /** A used voucher with its stub torn off. */
  stub: (
    <>
      <ellipse className="soft" cx="80" cy="98" rx="58" ry="11" />
      <path className="paper" d="M24 40h66l-4 8 5 8-5 8 5 8-5 8 4 8H24V76a9 9 0 0 0 0-18z" />
      <path className="warm" d="m104 38 32 8-4 15a9 9 0 0 0-4 17l-4 14-31-8 6-7-3-9 7-7-2-9 6-6z" />
      <path d="M42 56h30M42 68h22" />
    </>
  ),
  /** A lamp going out over a table: closed, passed. */
  lamp: (
    <>
      <ellipse className="soft" cx="80" cy="98" rx="60" ry="11" />
      <path d="M80 8v22M48 96h64M58 96V84h44v12" />
      <path className="warm" d="M56 54a24 24 0 0 1 48 0z" />
      <path className="paper" d="M72 54h16a8 8 0 0 1-16 0z" />
      <path strokeDasharray="1 7" d="M60 66l-8 12M80 70v10M100 66l8 12" />
    </>
  ),
  /** A pulled plug: a part of the page could not be fetched. */
  plug: (
    <>
      <ellipse className="soft" cx="80" cy="96" rx="62" ry="12" />
      <path d="M10 62c20 0 22-14 40-14h6M150 62c-18 0-20 14-38 14" />
      <path className="paper" d="M56 36h14a14 14 0 0 1 0 28H56z" />
      <path className="warm" d="M112 60H98a15 15 0 0 0 0 30h14z" />
      <path d="M84 44h9M84 56h9M78 82h5M78 70h5" />
    </>
  ),
  /** A magnifying glass over an empty plate: nothing that was looked for. */
  glass: (
    <>
      <ellipse className="soft" cx="80" cy="98" rx="60" ry="11" />
      <ellipse className="paper" cx="70" cy="86" rx="46" ry="13" />
      <path d="M44 86c6 5 16 7 26 7s20-2 26-7" />
      <circle className="warm" cx="88" cy="46" r="25" />
      <circle className="paper" cx="88" cy="46" r="17" />
      <path d="m107 64 22 22M80 42a10 10 0 0 1 8-6" />
    </>
  ),
}
