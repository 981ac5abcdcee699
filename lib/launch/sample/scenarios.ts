import { complete } from './text'

/** Where benefits are used: texts that several of them share. */
export const ALL_HOUSES = complete({
  'en-US': 'At every Kopi & Kin house, any day, from opening to last orders.',
  'ms-MY': 'Di semua kedai Kopi & Kin, setiap hari, dari waktu buka hingga pesanan terakhir.',
  'zh-CN': 'Kopi & Kin 所有门店，每天营业至最后点单前均可使用。',
  'zh-TW': 'Kopi & Kin 各門市，每日開店至最後點餐前皆可使用。',
  ar: 'في جميع فروع Kopi & Kin، كل يوم من الافتتاح حتى آخر طلب.',
})

export const BREAKFAST = complete({
  'en-US': 'At every Kopi & Kin house, Monday to Friday, before 11 a.m.',
  'ms-MY': 'Di semua kedai Kopi & Kin, Isnin hingga Jumaat, sebelum jam 11 pagi.',
  'zh-CN': 'Kopi & Kin 所有门店，周一至周五上午 11 点前。',
  'zh-TW': 'Kopi & Kin 各門市，週一至週五上午 11 點前。',
  ar: 'في جميع فروع Kopi & Kin، من الاثنين إلى الجمعة قبل الساعة 11 صباحًا.',
})

export const AT_THE_TABLE = complete({
  'en-US': 'When you sit down with us, at any house that has tables.',
  'ms-MY': 'Apabila anda makan di sini, di mana-mana kedai kami yang ada meja.',
  'zh-CN': '限堂食，设有座位的门店均可使用。',
  'zh-TW': '限內用，設有座位的門市皆可使用。',
  ar: 'عند الجلوس معنا، في أي فرع فيه طاولات.',
})

export const DELIVERY = complete({
  'en-US': 'On delivery orders placed on our own website, within 5 km of a house.',
  'ms-MY': 'Untuk pesanan penghantaran melalui laman web kami, dalam jarak 5 km dari mana-mana kedai.',
  'zh-CN': '限在官网下单的外送订单，门店 5 公里范围内。',
  'zh-TW': '限官網下單的外送訂單，門市方圓 5 公里內。',
  ar: 'لطلبات التوصيل عبر موقعنا، ضمن 5 كم من أحد فروعنا.',
})

export const ROASTERY = complete({
  'en-US': 'At the Kopi & Kin roastery in Ipoh.',
  'ms-MY': 'Di bilik sangrai Kopi & Kin, Ipoh.',
  'zh-CN': '怡保 Kopi & Kin 烘焙坊。',
  'zh-TW': '怡保 Kopi & Kin 烘豆坊。',
  ar: 'في محمصة Kopi & Kin في إيبوه.',
})

export const FRIENDS_ABROAD = complete({
  'en-US': 'At the house of our friends abroad that the title names. Show this page; they know the card.',
  'ms-MY':
    'Di kedai sahabat kami di luar negara seperti dalam tajuk. Tunjukkan halaman ini; mereka kenal kad kita.',
  'zh-CN': '限标题所示的海外友店使用。出示此页即可，店员认得我们的会员卡。',
  'zh-TW': '限標題所示的海外友店使用。出示此頁即可，店員認得我們的會員卡。',
  ar: 'في مقهى أصدقائنا في الخارج المذكور في العنوان. أظهر هذه الصفحة، فهم يعرفون بطاقتنا.',
})
