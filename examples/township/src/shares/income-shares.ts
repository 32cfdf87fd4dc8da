import { rates, share, split } from './share.ts'

/** What the households of the demo live on. A band is a yearly income per head, see `incomeBands`. */
export const incomeShares = {
  dibaoBand: split(
    { nothing: 18, underLine: 40, underStandard: 42 },
    'demo',
    '低保户人均收入低于低保标准,近两成没有可计算的收入',
    'dibao families are under the dibao standard; nearly a fifth have no assessable income at all',
  ),
  tekunBand: split(
    { nothing: 70, little: 30 },
    'demo',
    '特困人员无生活来源,少数有少量土地流转收入',
    'tekun people have no source of living; some draw a little rent for their land',
  ),
  lowIncomeRescueBand: split(
    { underStandard: 10, marginal: 90 },
    'demo',
    '多在低保标准与其1.5倍之间;一成低于标准,多因财产超限',
    'mostly between the dibao standard and 1.5 times it; a tenth are under it, often for their assets',
  ),
  noneBand: split(
    { underLine: 9, underStandard: 11, marginal: 20, above: 60 },
    'demo',
    '未认定家庭多在线上,少数应排查认定',
    'most unrecognized families are well over the line; a few ought to be recognized',
  ),
  sources: rates(
    { ruralWage: 70, urbanWage: 100, farm: 65, landRent: 45, relatives: 30 },
    'demo',
    '有劳动力的打工、种田,农户出租土地,亲属给付补足',
    'who can work takes jobs or farms, farm families let land, relatives help out',
  ),
  loss: share(4, 'demo', '稻田受灾、蟹塘绝收的年份会亏损', 'a flooded paddy or an empty crab pond makes a loss'),
  wageWithFen: share(12, 'demo', '工资条上有角分', 'pay slips carry fen'),
  stableJob: share(
    80,
    'demo',
    '年工资一万二以上的,多为稳定就业',
    'who earns 12,000 yuan a year or more mostly has a stable job',
  ),
  dibaoPaid: split(
    { fullYear: 88, partYear: 7, notYet: 5 },
    'demo',
    '多数全年领取;年中认定的领部分月份;刚认定的尚未发放',
    'most draw the whole year, those recognized in mid-year some months, the newest nothing yet',
  ),
  tekunPaid: share(97, 'demo', '刚认定的尚未发放', 'the newest are not paid yet'),
  tekunAlsoDrawsDibao: share(
    2,
    'demo',
    '同时领取低保金和特困供养金是数据错误,用来演示核查',
    'both moneys on one record is a data error, put here so that the check has something to find',
  ),
  residentPension: share(
    93,
    'generalKnowledge',
    '60岁以上多领城乡居民养老金',
    'nearly everyone of 60 and over draws the resident pension',
  ),
  familyPlanning: share(
    15,
    'generalKnowledge',
    '农村独女、双女户老人领计划生育奖励扶助金',
    'rural elders with one child or two daughters draw the family-planning award',
  ),
  ecoCompensation: share(2, 'demo', '湿地生态补偿', 'compensation for wetland'),
  assetsWithinLimits: rates(
    { lowIncomeRescue: 75, none: 45 },
    'demo',
    '低保户财产已核查合格;其余有的有车、有第二套房',
    'those on dibao passed the test of assets; of the others some own a car or a second house',
  ),
} as const

/** Yearly yuan per head, from and to, both included. The limits are the generator's, no rule reads them. */
export const incomeBands = {
  nothing: [0, 0],
  little: [200, 1_500],
  underLine: [400, 3_247],
  underStandard: [3_300, 7_700],
  marginal: [7_800, 11_700],
  above: [12_000, 28_000],
} as const satisfies Record<string, readonly [number, number]>

/** Yearly yuan that the records show as paid. Seen on public pages or general knowledge; none certified for Panjin. */
export const paidYuan = {
  /** Per head, up to this. Panjin, end of 2018 (domain notes); the figure for 2019 was not found. */
  dibaoStandard: 7_800,
  /** Liaoning's rates from July 2018 for tekun people who live at home (domain notes). */
  tekun: { rural: 6_314, urban: 10_313 },
  /** About 108 a month: general knowledge. */
  residentPension: 1_296,
  /** 80 a month: general knowledge. */
  familyPlanning: 960,
} as const

/**
 * How an income is divided over its sources: in proportion to these, each between a half and one and a half times as much.
 * Mark: demo. Who works lives on the wage and the farm; a retired employee's pension outweighs both; rent for land and
 * what relatives give add to them.
 */
export const sourceWeights = {
  of: { wageYuan: 50, businessGrossYuan: 35, propertyYuan: 10, pensionYuan: 80, otherTransferYuan: 15 },
  spread: [50, 150],
} as const

/**
 * What a farm costs, from and to. Mark: demo. In a good year hundredths of what is left over, since seed, feed and rent
 * take up to half of the gross; in a bad year hundredths of the gross, which the cost exceeds.
 */
export const farmCosts = { profit: [20, 120], loss: [105, 170] } as const
