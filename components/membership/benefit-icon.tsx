/** Pictures of the merchant's, sent no referrer; the drawing behind stays to be seen where one cannot be fetched. */
export function BenefitIcon({ src }: { src?: string | null | undefined }) {
  return (
    <span className="benefit-icon" aria-hidden="true">
      <img
        src={src ?? '/icons/benefits/gift.svg'}
        alt=""
        width={48}
        height={48}
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
      />
    </span>
  )
}
