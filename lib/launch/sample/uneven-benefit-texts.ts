import type { SampleTemplate } from './benefit-texts'
import { ALL_HOUSES, AT_THE_TABLE, FRIENDS_ABROAD, ROASTERY } from './scenarios'
import { complete } from './text'

/** Benefits as real programmes have them: each lacks, or has too much of, the one thing its comment names. */
export const UNEVEN_BENEFITS = [
  // Languages are missing, and other ones in each text.
  {
    key: 'iced-pair',
    iconUrl: '/icons/benefits/iced-drink.svg',
    benefitUrl: null,
    benefitTitle: {
      languageValues: {
        'en-US': 'Two iced drinks for the price of one',
        'ms-MY': 'Dua minuman ais, bayar satu sahaja',
      },
      defaultLanguage: 'en-US',
    },
    useRules: {
      languageValues: {
        'en-US': 'The second one free, of the same price or less. Bring somebody.',
        'zh-CN': '第二杯免费，价格以较低者为准。带上朋友一起来。',
      },
      defaultLanguage: 'en-US',
    },
    useScenarios: ALL_HOUSES,
  },
  // No default language, and no English to fall back to.
  {
    key: 'fresh-beans',
    iconUrl: '/icons/benefits/beans.svg',
    benefitUrl: 'https://kopi-kin.example/beans',
    benefitTitle: {
      languageValues: {
        'ms-MY': 'Sebungkus biji kopi 250 g, baru disangrai',
        'zh-CN': '新鲜烘焙咖啡豆一包（250 克）',
      },
    },
    useRules: {
      languageValues: {
        'ms-MY': 'Pilih campuran rumah atau Liberica Johor. Kami kisar di situ juga jika anda mahu.',
        'zh-CN': '招牌拼配或柔佛利比里亚豆任选一款，可现场代磨。',
      },
    },
    useScenarios: ROASTERY,
  },
  // Two regions of one language: British and American English differ in words, not only in spelling.
  {
    key: 'flat-white',
    iconUrl: '/icons/benefits/takeaway.svg',
    benefitUrl: null,
    benefitTitle: {
      languageValues: {
        'en-GB': 'Money off any takeaway flat white',
        'en-US': 'Money off any flat white to go',
        'ms-MY': 'Diskaun untuk flat white bungkus',
        'zh-CN': '外带馥芮白立减',
        'zh-TW': '外帶馥列白折抵',
        ar: 'خصم على أي فلات وايت سفري',
      },
      defaultLanguage: 'en-GB',
    },
    useRules: {
      languageValues: {
        'en-GB': 'Bring your own mug and the flavoured syrups are on us, too.',
        'en-US': 'Bring your own cup and the flavored syrups are on us, too.',
        'ms-MY': 'Bawa cawan sendiri dan sirap berperisa pun kami belanja.',
        'zh-CN': '自带杯，风味糖浆也免费。',
        'zh-TW': '自備杯，風味糖漿也免費。',
        ar: 'أحضر كوبك وستكون النكهات المضافة على حسابنا أيضًا.',
      },
      defaultLanguage: 'en-GB',
    },
    useScenarios: ALL_HOUSES,
  },
  // One script, several tags: a reader of zh-TW has no key of their own, a reader of zh-CN no script of theirs.
  {
    key: 'yuenyeung',
    iconUrl: '/icons/benefits/iced-drink.svg',
    benefitUrl: null,
    benefitTitle: {
      languageValues: {
        'zh-HK': '凍鴛鴦一杯，我哋請',
        'zh-Hant': '冰鴛鴦一杯，我們請',
        'en-US': 'An iced yuenyeung on us',
      },
      defaultLanguage: 'zh-Hant',
    },
    useRules: {
      languageValues: {
        'zh-HK': '七分奶茶、三分咖啡，走甜都得。',
        'zh-Hant': '七分奶茶、三分咖啡，可做無糖。',
        'en-US': 'Seven parts milk tea, three parts coffee; unsweetened if you like.',
      },
      defaultLanguage: 'zh-Hant',
    },
    useScenarios: AT_THE_TABLE,
  },
  // A key with an underscore, as other systems write language codes, and as the default language too.
  {
    key: 'pineapple-bun',
    iconUrl: '/icons/benefits/toast.svg',
    benefitUrl: null,
    benefitTitle: {
      languageValues: {
        zh_CN: '菠萝油买一送一',
        'en-US': 'Pineapple bun with butter: buy one, get one',
        'ms-MY': 'Roti nanas mentega: beli satu, percuma satu',
      },
      defaultLanguage: 'zh_CN',
    },
    useRules: {
      languageValues: {
        zh_CN: '每天下午三点新鲜出炉，售完即止。',
        'en-US': 'Out of the oven at three every afternoon, while they last.',
        'ms-MY': 'Keluar dari ketuhar pukul tiga setiap petang, selagi masih ada.',
      },
      defaultLanguage: 'zh_CN',
    },
    useScenarios: ALL_HOUSES,
  },
  // Arabic only: everybody else reads it as it is, from right to left.
  {
    key: 'arabic-coffee',
    iconUrl: '/icons/benefits/coffee.svg',
    benefitUrl: 'https://kopi-kin.example/ar/dates',
    benefitTitle: {
      languageValues: { ar: 'دلّة قهوة عربية مع التمر' },
      defaultLanguage: 'ar',
    },
    useRules: {
      languageValues: {
        ar: 'دلّة تكفي أربعة أشخاص مع طبق من تمر المدينة. اطلبها قبل ربع ساعة لنحضّرها طازجة.',
      },
      defaultLanguage: 'ar',
    },
    useScenarios: {
      languageValues: { ar: 'في فرع شارع العرب بعد صلاة المغرب.' },
      defaultLanguage: 'ar',
    },
  },
  // A text of exactly 256 characters, the document's limit, and a title that only looks like markup.
  {
    key: 'afternoon-refill',
    iconUrl: '/icons/benefits/coffee.svg',
    benefitUrl: null,
    benefitTitle: complete({
      'en-US': 'We <3 long afternoons: free refills',
      'ms-MY': 'Kami <3 petang yang santai: isi semula percuma',
      'zh-CN': '悠长午后 <3 咖啡免费续杯',
      'zh-TW': '悠長午後 <3 咖啡免費續杯',
      ar: 'نحب ساعات العصر الطويلة <3 إعادة تعبئة مجانية',
    }),
    useRules: complete({
      'en-US':
        'Order one filter coffee after 2 p.m. and we fill the cup again as often as you like till 6 p.m., for as long as you stay at your table. It counts for the person whose card this is; a friend who shares the cup shares the friendship, too, but not the refill.',
      'ms-MY':
        'Pesan secawan kopi tapis selepas jam 2 petang dan kami isi semula seberapa kerap yang anda mahu hingga jam 6 petang.',
      'zh-CN': '下午 2 点后点一杯滴滤咖啡，6 点前不限次数免费续杯，限本人于店内享用。',
      'zh-TW': '下午 2 點後點一杯濾泡咖啡，6 點前不限次數免費續杯，限本人於店內享用。',
      ar: 'اطلب قهوة مفلترة بعد الساعة 2 ظهرًا ونعيد تعبئة كوبك كما تشاء حتى الساعة 6 مساءً ما دمت على طاولتك.',
    }),
    useScenarios: AT_THE_TABLE,
  },
  // A currency without decimals, and a language the portal does not speak.
  {
    key: 'kyoto',
    iconUrl: '/icons/benefits/coffee.svg',
    benefitUrl: 'https://kopi-kin.example/friends/kyoto',
    benefitTitle: {
      languageValues: {
        'en-US': 'Coffee with our friends in Kyoto',
        'ms-MY': 'Kopi bersama sahabat kami di Kyoto',
        'zh-CN': '京都友店请您喝咖啡',
        'zh-TW': '京都友店請你喝咖啡',
        ar: 'قهوة مع أصدقائنا في كيوتو',
        'ja-JP': '京都の仲間の店でコーヒーを',
      },
      defaultLanguage: 'en-US',
    },
    useRules: complete({
      'en-US': 'Taken off the bill at Kissa Kin. Nothing is given back in cash.',
      'ms-MY': 'Ditolak daripada bil di Kissa Kin. Baki tidak dipulangkan secara tunai.',
      'zh-CN': '在 Kissa Kin 结账时直接抵扣，不找零。',
      'zh-TW': '於 Kissa Kin 結帳時直接折抵，恕不找零。',
      ar: 'يُخصم من الفاتورة في Kissa Kin، ولا يُرد الباقي نقدًا.',
    }),
    useScenarios: FRIENDS_ABROAD,
  },
  // A currency with three decimals.
  {
    key: 'kuwait',
    iconUrl: '/icons/benefits/cake.svg',
    benefitUrl: 'https://kopi-kin.example/friends/kuwait',
    benefitTitle: complete({
      'en-US': 'Karak and date cake in Kuwait City',
      'ms-MY': 'Karak dan kek kurma di Bandar Kuwait',
      'zh-CN': '科威特城：卡拉克奶茶与椰枣蛋糕',
      'zh-TW': '科威特市：卡拉克奶茶與椰棗蛋糕',
      ar: 'كرك وكعكة تمر في مدينة الكويت',
    }),
    useRules: complete({
      'en-US': 'Good for one order at Dar Kin, seated or to go.',
      'ms-MY': 'Untuk satu pesanan di Dar Kin, makan di situ atau bungkus.',
      'zh-CN': '在 Dar Kin 限用一次，堂食外带皆可。',
      'zh-TW': '於 Dar Kin 限用一次，內用外帶皆可。',
      ar: 'لطلب واحد في «دار كِن»، في المكان أو سفري.',
    }),
    useScenarios: FRIENDS_ABROAD,
  },
  // A currency whose two decimals nobody uses, and which libraries therefore drop.
  {
    key: 'bandung',
    iconUrl: '/icons/benefits/takeaway.svg',
    benefitUrl: null,
    benefitTitle: complete({
      'en-US': 'Your own cup, a little less to pay in Bandung',
      'ms-MY': 'Bawa cawan sendiri, bayar kurang di Bandung',
      'zh-CN': '万隆友店：自带杯立减',
      'zh-TW': '萬隆友店：自備杯折抵',
      ar: 'كوبك معك؟ ادفع أقل في باندونغ',
    }),
    useRules: complete({
      'en-US': 'For every drink that goes into a cup you brought. Any size up to 500 ml.',
      'ms-MY': 'Untuk setiap minuman dalam cawan yang anda bawa. Sebarang saiz sehingga 500 ml.',
      'zh-CN': '自带杯的每杯饮品均可享用，容量不超过 500 毫升。',
      'zh-TW': '自備杯的每杯飲品皆可享用，容量 500 毫升以內。',
      ar: 'لكل مشروب يُقدَّم في كوب أحضرته، بأي حجم حتى 500 مل.',
    }),
    useScenarios: FRIENDS_ABROAD,
  },
  // Words longer than a narrow screen.
  {
    key: 'vienna',
    iconUrl: '/icons/benefits/cake.svg',
    benefitUrl: null,
    benefitTitle: complete({
      'en-US': 'Try our Donaudampfschifffahrtsgesellschaftskapitänskaffee',
      'ms-MY': 'Cuba Donaudampfschifffahrtsgesellschaftskapitänskaffee kami',
      'zh-CN': '维也纳周：请喝 Donaudampfschifffahrtsgesellschaftskapitänskaffee',
      'zh-TW': '維也納週：請喝 Donaudampfschifffahrtsgesellschaftskapitänskaffee',
      ar: 'جرّب قهوة Donaudampfschifffahrtsgesellschaftskapitänskaffee',
    }),
    useRules: complete({
      'en-US':
        'In our Viennese week, with a slice of Schwarzwälderkirschtortenliebhaberinnenvereinstorte. You need not say either name at the counter: point.',
      'ms-MY':
        'Sempena minggu Vienna kami, bersama sepotong Schwarzwälderkirschtortenliebhaberinnenvereinstorte. Tidak perlu menyebut namanya di kaunter: tunjuk sahaja.',
      'zh-CN':
        '维也纳周限定，附赠 Schwarzwälderkirschtortenliebhaberinnenvereinstorte 一块。名字不用念，指一下就好。',
      'zh-TW':
        '維也納週限定，附贈 Schwarzwälderkirschtortenliebhaberinnenvereinstorte 一片。名字不用唸，指一下就好。',
      ar: 'في أسبوعنا الفييني، مع قطعة من Schwarzwälderkirschtortenliebhaberinnenvereinstorte. لا داعي لنطق الاسمين، يكفي أن تشير.',
    }),
    useScenarios: AT_THE_TABLE,
  },
  // Both directions in one line: Arabic around a Latin brand, a phone number, a time and a size.
  {
    key: 'reserved-table',
    iconUrl: '/icons/benefits/ticket.svg',
    benefitUrl: 'https://kopi-kin.example/reserve',
    benefitTitle: complete({
      'en-US': 'The corner table at Kopi & Kin KLCC, kept for you',
      'ms-MY': 'Meja sudut di Kopi & Kin KLCC, khas untuk anda',
      'zh-CN': '为您留座：Kopi & Kin KLCC 靠窗角落',
      'zh-TW': '為你留座：Kopi & Kin KLCC 靠窗角落',
      ar: 'طاولة الزاوية في Kopi & Kin (KLCC) محجوزة لك',
    }),
    useRules: complete({
      'en-US':
        'Call Kopi & Kin on +60 3-0000 0000 before 6 p.m. Comes with 1+1 on Flat White and Cold Brew (500 ml).',
      'ms-MY':
        'Hubungi Kopi & Kin di +60 3-0000 0000 sebelum jam 6 petang. Termasuk 1+1 untuk Flat White dan Cold Brew (500 ml).',
      'zh-CN': '请于 18:00 前致电 Kopi & Kin：+60 3-0000 0000。Flat White 与 Cold Brew（500 ml）买一送一。',
      'zh-TW': '請於 18:00 前致電 Kopi & Kin：+60 3-0000 0000。Flat White 與 Cold Brew（500 ml）買一送一。',
      ar: 'اتصل بـ Kopi & Kin على الرقم +60 3-0000 0000 قبل الساعة 18:00. يشمل عرض 1+1 على Flat White وCold Brew (500 ml).',
    }),
    useScenarios: AT_THE_TABLE,
  },
] as const satisfies readonly SampleTemplate[]
