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
  /** A receipt with nothing on it, and a pencil beside: no entries yet. */
  ledger: (
    <>
      <ellipse className="soft" cx="80" cy="98" rx="60" ry="11" />
      <path className="paper" d="M44 18h56v80l-7-6-7 6-7-6-7 6-7-6-7 6-7-6-7 6z" />
      <path strokeDasharray="1 7" d="M56 36h32M56 50h32M56 64h20" />
      <path className="warm" d="m126 34 9 6-25 38-10 5 1-11z" />
      <path d="m121 42 9 6" />
    </>
  ),
  /** An open wallet with room for a card. */
  wallet: (
    <>
      <ellipse className="soft" cx="80" cy="98" rx="62" ry="11" />
      <path strokeDasharray="1 7" d="M52 38V18h60v20" />
      <path
        className="paper"
        d="M36 38h84a8 8 0 0 1 8 8v44a8 8 0 0 1-8 8H36a8 8 0 0 1-8-8V46a8 8 0 0 1 8-8z"
      />
      <path className="warm" d="M128 58h-20a10 10 0 0 0 0 20h20z" />
      <path d="M28 50h72M109 68v.1" />
    </>
  ),
  /** A code with a crack through it: it cannot be read, or counts no more. */
  code: (
    <>
      <ellipse className="soft" cx="80" cy="98" rx="60" ry="11" />
      <path className="paper" d="M42 20h34l-8 20 12 14-10 18 6 22H42z" />
      <path className="paper" d="m86 20h32v74H86l-6-22 10-18-12-14z" />
      <path className="warm" d="M50 28h16v16H50zM96 28h14v16H96zM50 70h14v16H50z" />
      <path d="M50 54h8M62 60h4M96 56h14M98 66v10M108 66v20M98 84h2" />
    </>
  ),
  /** A closed door with light under it: not now, or not for you. */
  door: (
    <>
      <ellipse className="soft" cx="80" cy="100" rx="60" ry="10" />
      <path className="paper" d="M52 98V30a28 22 0 0 1 56 0v68z" />
      <path className="warm" d="M62 92V34a18 14 0 0 1 36 0v58z" />
      <path d="M90 64v8M40 98h80M72 44h16M80 38v18" />
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
