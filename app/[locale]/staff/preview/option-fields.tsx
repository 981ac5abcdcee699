import { ChoiceChips } from '@/components/forms/choice-chips'
import { formatPercent } from '@/lib/i18n/format'
import { directionOfLocale, LOCALE_NAMES, LOCALES, type Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { RareOptions } from './rare-options'
import { DEVICES, SCALES, THEMES, type ViewOptions } from './view-options'

type Props = {
  locale: Locale
  t: Words<'StaffPreview'>
  options: ViewOptions
  /** The programme's. */
  zone: string
  /** The languages that are seen where none is ticked. */
  own: readonly Locale[]
}

/** How a preview is to be seen: what one looks for every day as chips, the rest folded. */
export function OptionFields({ locale, t, options, zone, own }: Props) {
  const readers = options.readers.length > 0 ? options.readers : own
  const isTicked = (value: string) => readers.some(reader => reader === value)
  return (
    <div className="preview-options">
      <ChoiceChips
        name="locale"
        legend={t('option.locale')}
        choices={[
          { value: 'all', label: t('all'), isChosen: isTicked('all') },
          ...LOCALES.map(value => ({
            value,
            label: (
              <bdi lang={value} dir={directionOfLocale(value)}>
                {LOCALE_NAMES[value]}
              </bdi>
            ),
            isChosen: isTicked(value),
          })),
        ]}
      />
      <ChoiceChips
        name="device"
        legend={t('option.device')}
        choices={DEVICES.map(value => ({
          value,
          label: t(`device.${value}`),
          isChosen: options.devices.includes(value),
        }))}
      />
      <ChoiceChips
        name="theme"
        legend={t('option.theme')}
        choices={THEMES.map(value => ({
          value,
          label: t(`theme.${value}`),
          isChosen: options.themes.includes(value),
        }))}
      />
      <ChoiceChips
        name="scale"
        legend={t('option.scale')}
        choices={SCALES.map(value => ({
          value,
          label: formatPercent(value, locale),
          isChosen: options.scales.includes(value),
        }))}
      />
      <RareOptions t={t} options={options} zone={zone} />
    </div>
  )
}
