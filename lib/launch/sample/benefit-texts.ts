import type { BenefitTemplate } from '@/lib/store/benefit'
import { ALL_HOUSES, AT_THE_TABLE, BREAKFAST, DELIVERY, ROASTERY } from './scenarios'
import { complete } from './text'

/** A benefit of the programme as the tables name it; ids are made when it is loaded. */
export type SampleTemplate = Omit<BenefitTemplate, 'templateID'> & { key: string }

/** The benefits that have everything a reader can wish for. */
export const COMPLETE_BENEFITS = [
  {
    key: 'free-kopi',
    iconUrl: '/icons/benefits/coffee.svg',
    benefitUrl: 'https://kopi-kin.example/kopi',
    benefitTitle: complete({
      'en-US': 'A kopi on the house',
      'ms-MY': 'Secawan kopi, kami belanja',
      'zh-CN': '请您喝杯咖啡',
      'zh-TW': '請你喝杯咖啡',
      ar: 'فنجان قهوة على حسابنا',
    }),
    useRules: complete({
      'en-US': 'Any kopi or kopi-o, hot, regular size. Show your card before you pay. One a visit.',
      'ms-MY':
        'Mana-mana kopi atau kopi-o panas, saiz biasa. Tunjukkan kad anda sebelum membayar. Satu bagi setiap kunjungan.',
      'zh-CN': '任选一杯标准杯热咖啡或咖啡乌。付款前请出示会员卡，每次到店限用一次。',
      'zh-TW': '任選一杯標準杯熱咖啡或咖啡烏。結帳前請出示會員卡，每次來店限用一次。',
      ar: 'أي فنجان «كوبي» أو «كوبي-أو» ساخن بالحجم العادي. أظهر بطاقتك قبل الدفع. مرة واحدة في كل زيارة.',
    }),
    useScenarios: ALL_HOUSES,
  },
  {
    key: 'kaya-toast',
    iconUrl: '/icons/benefits/toast.svg',
    benefitUrl: 'https://kopi-kin.example/menu?set=kaya#toast',
    benefitTitle: complete({
      'en-US': 'Kaya toast set for two',
      'ms-MY': 'Set roti bakar kaya untuk berdua',
      'zh-CN': '双人咖椰吐司套餐',
      'zh-TW': '雙人咖椰吐司套餐',
      ar: 'وجبة توست الكايا لشخصين',
    }),
    useRules: complete({
      'en-US':
        'You get:\n• 4 slices of charcoal-grilled toast with our own kaya and cold butter\n• 4 soft-boiled eggs\n• 2 hot drinks, kopi or teh\n\nNot together with other set menus.',
      'ms-MY':
        'Anda dapat:\n• 4 keping roti bakar arang dengan kaya buatan sendiri dan mentega sejuk\n• 4 biji telur separuh masak\n• 2 minuman panas, kopi atau teh\n\nTidak boleh digabungkan dengan set lain.',
      'zh-CN':
        '套餐包含：\n• 炭烤吐司 4 片，配自家熬制的咖椰酱与冰黄油\n• 半熟蛋 4 颗\n• 热饮 2 杯，咖啡或奶茶任选\n\n不可与其他套餐同享。',
      'zh-TW':
        '套餐內容：\n• 炭烤吐司 4 片，搭配自家熬煮的咖椰醬與冰奶油\n• 半熟蛋 4 顆\n• 熱飲 2 杯，咖啡或奶茶任選\n\n不可與其他套餐併用。',
      ar: 'تشمل الوجبة:\n• 4 شرائح خبز محمّصة على الفحم مع كايا من صنعنا وزبدة باردة\n• 4 بيضات نصف مسلوقة\n• مشروبين ساخنين، قهوة أو شاي\n\nلا تُجمع مع وجبات أخرى.',
    }),
    useScenarios: BREAKFAST,
  },
  {
    key: 'birthday-slice',
    iconUrl: '/icons/benefits/birthday.svg',
    benefitUrl: null,
    benefitTitle: complete({
      'en-US': 'Happy birthday: the cake is on us',
      'ms-MY': 'Selamat hari jadi: kek kami belanja',
      'zh-CN': '生日快乐，蛋糕我们请',
      'zh-TW': '生日快樂，蛋糕我們請',
      ar: 'عيد ميلاد سعيد: الكعكة علينا',
    }),
    useRules: complete({
      'en-US':
        'One slice of any cake in the counter, in the month of your birthday. No purchase needed; the candle is free.',
      'ms-MY':
        'Sepotong kek pilihan anda di kaunter, sepanjang bulan hari jadi anda. Tidak perlu membeli apa-apa; lilin pun percuma.',
      'zh-CN': '生日当月，柜台里的蛋糕任选一块，无需消费，蜡烛也免费。',
      'zh-TW': '生日當月，櫃檯裡的蛋糕任選一片，免消費，蠟燭也免費。',
      ar: 'قطعة من أي كعكة معروضة خلال شهر ميلادك. لا يلزم الشراء، والشمعة مجانية.',
    }),
    useScenarios: AT_THE_TABLE,
  },
  {
    key: 'double-points',
    iconUrl: '/icons/benefits/points.svg',
    benefitUrl: null,
    benefitTitle: complete({
      'en-US': 'Double points on your next visit',
      'ms-MY': 'Mata berganda pada kunjungan seterusnya',
      'zh-CN': '下次到店，积分翻倍',
      'zh-TW': '下次來店，點數加倍',
      ar: 'نقاط مضاعفة في زيارتك القادمة',
    }),
    useRules: complete({
      'en-US': 'Counts once, on one receipt of up to RM 200. The points arrive the next day.',
      'ms-MY': 'Dikira sekali, untuk satu resit sehingga RM200. Mata masuk pada hari berikutnya.',
      'zh-CN': '限一次，单笔消费最高 RM200，积分次日到账。',
      'zh-TW': '限一次，單筆消費最高 RM200，點數隔日入帳。',
      ar: 'تُحتسب مرة واحدة، على فاتورة لا تتجاوز 200 رينغيت. تصل النقاط في اليوم التالي.',
    }),
    useScenarios: ALL_HOUSES,
  },
  {
    key: 'table-discount',
    iconUrl: '/icons/benefits/percent.svg',
    benefitUrl: 'https://kopi-kin.example/family-table',
    benefitTitle: complete({
      'en-US': '20% off for the whole table',
      'ms-MY': 'Diskaun 20% untuk semeja',
      'zh-CN': '全桌八折',
      'zh-TW': '整桌八折',
      ar: 'خصم 20% لكل الطاولة',
    }),
    useRules: complete({
      'en-US': 'For four people or more, food and drinks alike. Not on set menus.',
      'ms-MY': 'Untuk empat orang atau lebih, makanan dan minuman. Tidak termasuk menu set.',
      'zh-CN': '四人及以上，餐食与饮品皆可，套餐除外。',
      'zh-TW': '四人以上，餐點與飲品皆可，套餐除外。',
      ar: 'لأربعة أشخاص أو أكثر، على الطعام والشراب. لا يشمل الوجبات المحددة.',
    }),
    useScenarios: AT_THE_TABLE,
  },
  {
    key: 'free-delivery',
    iconUrl: '/icons/benefits/delivery.svg',
    benefitUrl: 'https://kopi-kin.example/delivery?from=club',
    benefitTitle: complete({
      'en-US': 'Free delivery, rain or shine',
      'ms-MY': 'Penghantaran percuma, hujan atau panas',
      'zh-CN': '免配送费，风雨无阻',
      'zh-TW': '免外送費，風雨無阻',
      ar: 'توصيل مجاني مهما كان الطقس',
    }),
    useRules: complete({
      'en-US': 'One order of RM 25 or more. Enter your card number at checkout.',
      'ms-MY': 'Satu pesanan bernilai RM25 atau lebih. Masukkan nombor kad anda semasa membayar.',
      'zh-CN': '单笔满 RM25 可用一次，结账时填写会员卡号即可。',
      'zh-TW': '單筆滿 RM25 可用一次，結帳時輸入會員卡號即可。',
      ar: 'لطلب واحد بقيمة 25 رينغيت أو أكثر. أدخل رقم بطاقتك عند الدفع.',
    }),
    useScenarios: DELIVERY,
  },
  {
    key: 'latte-art',
    iconUrl: '/icons/benefits/ticket.svg',
    benefitUrl: 'https://kopi-kin.example/classes/latte-art',
    benefitTitle: complete({
      'en-US': 'Latte art class for two',
      'ms-MY': 'Kelas seni latte untuk berdua',
      'zh-CN': '双人咖啡拉花课',
      'zh-TW': '雙人咖啡拉花課',
      ar: 'درس في فن اللاتيه لشخصين',
    }),
    useRules: complete({
      'en-US':
        'Two hours with one of our baristas, milk and beans included. Book a week ahead at the roastery.',
      'ms-MY':
        'Dua jam bersama barista kami, termasuk susu dan biji kopi. Tempah seminggu lebih awal di bilik sangrai.',
      'zh-CN': '咖啡师亲自指导两小时，牛奶与咖啡豆全包。请提前一周向烘焙坊预约。',
      'zh-TW': '由咖啡師帶領兩小時，牛奶與咖啡豆全包。請提前一週向烘豆坊預約。',
      ar: 'ساعتان مع أحد صنّاع القهوة لدينا، والحليب والبن مشمولان. احجز قبل أسبوع في المحمصة.',
    }),
    useScenarios: ROASTERY,
  },
  {
    key: 'pandan-chiffon',
    iconUrl: '/icons/benefits/cake.svg',
    benefitUrl: null,
    benefitTitle: complete({
      'en-US': 'Pandan chiffon with your kopi',
      'ms-MY': 'Kek sifon pandan bersama kopi anda',
      'zh-CN': '喝咖啡，送香兰戚风蛋糕',
      'zh-TW': '喝咖啡，送香蘭戚風蛋糕',
      ar: 'كعكة الباندان الهشّة مع قهوتك',
    }),
    useRules: complete({
      'en-US': 'One slice free with any hot drink.',
      'ms-MY': 'Sepotong percuma dengan mana-mana minuman panas.',
      'zh-CN': '购买任意热饮，免费获赠一块。',
      'zh-TW': '購買任一熱飲，免費獲贈一片。',
      ar: 'قطعة مجانية مع أي مشروب ساخن.',
    }),
    useScenarios: AT_THE_TABLE,
  },
  {
    key: 'nasi-lemak',
    iconUrl: '/icons/benefits/takeaway.svg',
    benefitUrl: null,
    benefitTitle: complete({
      'en-US': 'Nasi lemak bungkus at half price',
      'ms-MY': 'Nasi lemak bungkus, separuh harga',
      'zh-CN': '外带椰浆饭半价',
      'zh-TW': '外帶椰漿飯半價',
      ar: 'ناسي ليماك ملفوف بنصف السعر',
    }),
    useRules: complete({
      'en-US': 'One packet in banana leaf, with sambal, egg and peanuts, while the pot lasts.',
      'ms-MY': 'Sebungkus dalam daun pisang, dengan sambal, telur dan kacang, selagi masih ada.',
      'zh-CN': '限一份，蕉叶包裹，配参巴酱、鸡蛋与花生，售完即止。',
      'zh-TW': '限一份，香蕉葉包裹，附參巴醬、雞蛋與花生，售完為止。',
      ar: 'لفّة واحدة في ورق الموز مع السامبال والبيض والفول السوداني، حتى نفاد الكمية.',
    }),
    useScenarios: BREAKFAST,
  },
  {
    key: 'welcome-treat',
    iconUrl: '/icons/benefits/gift.svg',
    benefitUrl: null,
    benefitTitle: complete({
      'en-US': 'A little something to say welcome',
      'ms-MY': 'Buah tangan selamat datang',
      'zh-CN': '一份小小见面礼',
      'zh-TW': '一份小小見面禮',
      ar: 'هدية صغيرة ترحيبًا بك',
    }),
    useRules: complete({
      'en-US': 'Any drink or pastry up to RM 12, on your first visit as a member.',
      'ms-MY': 'Mana-mana minuman atau pastri sehingga RM12, pada kunjungan pertama anda sebagai ahli.',
      'zh-CN': '入会后首次到店，任选一款 RM12 以内的饮品或糕点。',
      'zh-TW': '入會後首次來店，任選一款 RM12 以內的飲品或糕點。',
      ar: 'أي مشروب أو معجنات حتى 12 رينغيت، في أول زيارة لك بعد الانضمام.',
    }),
    useScenarios: ALL_HOUSES,
  },
] as const satisfies readonly SampleTemplate[]
