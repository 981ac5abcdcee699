import type { BenefitDetail } from '@/lib/membership/benefit-detail'

type Five = { en: string; ms: string; cn: string; tw: string; ar: string }

const text = ({ en, ms, cn, tw, ar }: Five) => ({
  languageValues: { 'en-US': en, 'ms-MY': ms, 'zh-CN': cn, 'zh-TW': tw, ar },
  defaultLanguage: 'en-US',
})

const inFiveLanguages = (
  benefitInstanceId: string,
  texts: { title: Five; where: Five; how: Five },
): BenefitDetail => ({
  benefitInstanceId,
  status: 'ACTIVATED',
  amount: { currency: 'MYR', value: 1000 },
  createdTime: '2026-01-05T09:00:00+08:00',
  expireTime: '2099-12-31T23:59:59+08:00',
  benefitTitle: text(texts.title),
  useScenarios: text(texts.where),
  useRules: text(texts.how),
  iconUrl: 'https://cdn.example.com/icons/voucher.svg',
  benefitUrl: 'https://www.example.com/offers/2026?ref=members#terms',
})

/** Benefits as a careful merchant writes them, each language in its own manner: nothing in them is to be mended. */
export const CLEAN_BENEFITS: readonly BenefitDetail[] = [
  inFiveLanguages('clean-1', {
    title: {
      en: 'Buy 1 free 1 on all handcrafted drinks',
      ms: 'Beli satu percuma satu untuk semua minuman',
      cn: '手调饮品买一送一',
      tw: '手調飲品買一送一',
      ar: 'اشترِ مشروبًا واحصل على الثاني مجانًا',
    },
    where: {
      en: 'All Starbucks and KFC outlets in Kuala Lumpur, 10 a.m. – 10 p.m. daily.',
      ms: 'Semua cawangan Starbucks dan KFC di Kuala Lumpur, 10 pagi – 10 malam setiap hari.',
      cn: '吉隆坡所有 Starbucks 和 KFC 门店，每天上午10点至晚上10点。',
      tw: '吉隆坡所有 Starbucks 和 KFC 門市，每日 10:00–22:00。',
      ar: 'جميع فروع Starbucks وKFC في كوالالمبور، يوميًا من 10 صباحًا إلى 10 مساءً.',
    },
    how: {
      en: 'Valid until 31 December 2026, before 3 pm, with a minimum spend of RM1,250.50. * T&C apply.',
      ms: 'Sah hingga 31 Disember 2026, sebelum jam 3 petang, dengan belanja minimum RM1,250.50. * Tertakluk pada T&S.',
      cn: '有效期至2026年12月31日下午3点前，最低消费1250.50令吉。* 须符合条款。',
      tw: '有效期至 2026 年 12 月 31 日 15:00 前，最低消費 1,250.50 令吉。* 須符合條款。',
      ar: 'صالح حتى ٣١ ديسمبر ٢٠٢٦ قبل الساعة ٣ مساءً، بحد أدنى للإنفاق ١٬٢٥٠٫٥٠ رنجت. * تُطبق الشروط.',
    },
  }),
  inFiveLanguages('clean-2', {
    title: { en: 'KFC', ms: 'KFC', cn: 'KFC', tw: 'KFC', ar: 'KFC' },
    where: {
      en: 'Kopi & Kin',
      ms: 'Kopi & Kin',
      cn: 'Kopi & Kin',
      tw: 'Kopi & Kin',
      ar: 'Kopi & Kin',
    },
    how: {
      en: '50% off the second cup. Call +60 3-2145 6789, Mon–Fri, 9:30 a.m. to 5:30 p.m.',
      ms: 'Diskaun 50% untuk cawan kedua. Hubungi 03-2145 6789, Isnin–Jumaat, 9.30 pagi hingga 5.30 petang.',
      cn: '第二杯5折。请于周一至周五上午9点半至下午5点30分致电 03-2145 6789。',
      tw: '第二杯半價。請於週一至週五 9:30–17:30 致電 +60 3-2145 6789。',
      ar: 'خصم ٥٠٪ على الكوب الثاني. اتصل على +60 3-2145 6789 من الاثنين إلى الجمعة، 9:30 صباحًا – 5:30 مساءً.',
    },
  }),
  inFiveLanguages('clean-3', {
    title: {
      en: '20% off Galaxy Watch 6',
      ms: 'Potongan 20% Galaxy Watch 6',
      cn: 'Galaxy Watch 6 享8折',
      tw: 'Galaxy Watch 6 八折優惠',
      ar: 'خصم 20% على Galaxy Watch 6',
    },
    where: {
      en: 'Level 2, Lot 2.05, Mid Valley Megamall; within 5 km of the store for delivery.',
      ms: 'Aras 2, Lot 2.05, Mid Valley Megamall; penghantaran dalam jarak 5 km dari kedai.',
      cn: 'Mid Valley Megamall 二楼 2.05 号铺；可配送至门店5公里内。',
      tw: 'Mid Valley Megamall 2 樓 2.05 號；門市 5 公里內可外送。',
      ar: 'الطابق الثاني، المحل 2.05 في Mid Valley Megamall؛ والتوصيل ضمن 5 كم من المتجر.',
    },
    how: {
      en: 'For the first 100 members.\n• One voucher per receipt\n• 10,000 points = RM10\n• Not with other offers <3',
      ms: 'Untuk 100 ahli terawal.\n• Satu baucar bagi setiap resit\n• 10 000 mata = RM10\n• Tidak dengan tawaran lain <3',
      cn: '仅限前100名会员。\n• 每张收据限用一张\n• 1万积分＝10令吉\n• 不可与其他优惠同享 <3',
      tw: '限前 100 名會員。\n• 每張收據限用一張\n• 10,000 點＝10 令吉\n• 不可與其他優惠併用 <3',
      ar: 'لأول 100 عضو.\n• قسيمة واحدة لكل إيصال\n• 10.000 نقطة = 10 رنجت\n• لا تُجمع مع عروض أخرى <3',
    },
  }),
  inFiveLanguages('clean-4', {
    title: {
      en: 'Dinner for two at \u2068Nasi & Co.\u2069 👨‍👩‍👧',
      ms: 'Makan malam untuk dua orang di Nasi & Co. 👨‍👩‍👧',
      cn: 'Nasi & Co. 双人晚餐 👨‍👩‍👧',
      tw: 'Nasi & Co. 雙人晚餐 👨‍👩‍👧',
      ar: 'عشاء لشخصين في \u2068Nasi & Co.\u2069 👨‍👩‍👧',
    },
    where: {
      en: 'Open 24/7 at KLIA2; elsewhere from noon to midnight.',
      ms: 'Dibuka 24/7 di KLIA2; di tempat lain dari tengah hari hingga tengah malam.',
      cn: 'KLIA2 店全天24小时营业；其他门店中午12点至凌晨12点。',
      tw: 'KLIA2 店 24 小時營業；其他門市 12:00–24:00。',
      ar: 'مفتوح على مدار الساعة في KLIA2، وفي غيره من الظهر حتى منتصف الليل.',
    },
    how: {
      en: 'Book by 5 March for {date}. Show code %s; 3-course menu, 2 drinks, RM0.50 charity.',
      ms: 'Tempah sebelum 5 Mac untuk {date}. Tunjukkan kod %s; menu 3 hidangan, 2 minuman, derma 50 sen.',
      cn: '请于3月5日前预订 {date} 的座位。出示代码 %s；三道菜套餐、两杯饮料，捐款5角。',
      tw: '請於 3 月 5 日前預訂 {date}。出示代碼 %s；三道菜套餐、2 杯飲料，捐款 0.50 令吉。',
      ar: 'احجز قبل 5 مارس لموعد {date}. أظهر الرمز %s؛ ثلاثة أطباق ومشروبان وتبرع 0.50 رنجت.',
    },
  }),
]
