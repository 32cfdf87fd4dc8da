import { rates, share, split } from './share.ts'

/** What the people of the demo are like: their health, schooling, work and insurance. */
export const personShares = {
  idPrefix: split(
    { '211122': 80, '211121': 9, '211103': 6, '211102': 5 },
    'demo',
    '前六位是首次登记地,不是现住地;大洼县旧码211121终身有效',
    'the first six digits say where a person was first registered; the old code 211121 of Dawa County stays for life',
  ),
  shortGivenName: share(
    25,
    'generalKnowledge',
    '单名约占四分之一',
    'about a quarter have a given name of one character',
  ),
  disabled: rates(
    { tekunElder: 30, dibaoAdult: 24, lowIncomeRescueAdult: 26, noneAdult: 8, child: 5 },
    'demo',
    '因残是主要致困原因之一;全国持证残疾人远低于此',
    'disability is a main cause of hardship; in the whole population certificate holders are far fewer',
  ),
  disabilityCategory: split(
    { '1': 13, '2': 10, '3': 2, '4': 54, '5': 9, '6': 8, '7': 4 },
    'generalKnowledge',
    '肢体残疾过半,其次视力、听力',
    'over half are limb disabilities, then sight and hearing',
  ),
  disabilityGrade: split(
    { '1': 14, '2': 26, '3': 30, '4': 30 },
    'generalKnowledge',
    '一、二级约四成',
    'about four in ten are of grade 1 or 2',
  ),
  certificateHeld: share(94, 'demo', '少数尚未办证', 'a few have not applied yet'),
  longTermCare: rates(
    { '1': 85, '2': 55, '3': 10, '4': 3 },
    'demo',
    '级别越重越需要长期照护',
    'the graver the grade, the more need long-term care',
  ),
  treated: rates(
    { child: 4, adult: 14, elder: 27 },
    'demo',
    '名册家庭因病致困多,住院高于一般人群',
    'illness brings many families on the register, so more are treated than elsewhere',
  ),
  majorDisease: share(30, 'demo', '其中约三成是重大疾病', 'about three bills in ten are for a major disease'),
  secondBill: share(22, 'demo', '出院后再次住院', 'some are taken in again'),
  chronic: rates(
    { adult: 10, elder: 34 },
    'generalKnowledge',
    '高血压、糖尿病等',
    'high blood pressure, diabetes and so on',
  ),
  kindergarten: share(82, 'generalKnowledge', '三至五岁多数在园', 'most children of three to five attend'),
  outOfSchool: rates(
    { healthy: 2, disabled: 20 },
    'demo',
    '辍学已很少,残疾儿童未入学的较多',
    'few drop out; more disabled children are not placed',
  ),
  approvedDeferral: share(25, 'demo', '经批准延缓入学', 'deferred with approval'),
  afterJunior: split(
    { seniorHigh: 50, vocational: 33, leaves: 17 },
    'generalKnowledge',
    '初中后约半数上高中,三分之一上中职',
    'about half go on to senior high, a third to vocational school',
  ),
  tertiary: split(
    { university: 26, vocationalCollege: 18, leaves: 56 },
    'generalKnowledge',
    '低收入家庭子女升学低于平均',
    'children of low-income families go on less often than others',
  ),
  seeksWork: share(18, 'demo', '十八至二十四岁毕业后待业', 'of 18 to 24, out of school and looking for work'),
  lostCapacity: rates(
    { severe: 80, moderate: 30, majorDisease: 45 },
    'demo',
    '一、二级残疾多丧失劳动能力,三、四级和大病患者部分丧失',
    'grades 1 and 2 mostly take away the ability to work, grades 3 and 4 and a major disease at times',
  ),
  tekunElderLostCapacity: share(
    35,
    'demo',
    '特困老人中按“丧失劳动力”登记的,其余按“无劳动力”登记',
    'tekun elders put down as having lost the ability to work, the others as having none',
  ),
  worksInSixties: share(32, 'demo', '六十多岁仍下田', 'farmers in their sixties still work the fields'),
  skilled: share(12, 'generalKnowledge', '有一技之长的劳动力', 'able people with a trade'),
  startupPlan: share(2, 'demo', '有创业打算', 'plan a business of their own'),
  orphanAllowance: share(8, 'demo', '隔代家庭中的孤儿', 'orphans among children who live with grandparents'),
  ruralInsurance: split(
    { ncms: 97, urrbmi: 3 },
    'generalKnowledge',
    '农户参新农合;2019年底开始并入城乡居民医保',
    'farm families are in the rural scheme; its merger into the resident scheme begins at the end of 2019',
  ),
  urbanInsurance: split(
    { urbmi: 89, ncms: 11 },
    'generalKnowledge',
    '街道家庭参城镇居民医保,进城农户仍参新农合',
    'families in the street are in the urban resident scheme; those from the country keep the rural one',
  ),
  employeeInsurance: share(35, 'demo', '稳定就业者部分参职工医保', 'some with a stable job are insured as employees'),
  uninsured: share(2, 'demo', '极少数断保', 'a few have let it lapse'),
} as const

/** What a bill comes to, in hundredths. The limits are the generator's, no rule reads them. */
export const billPercents = {
  /** Of a bill, what is compliant, from and to. Mark: demo; a third at most is outside the catalogs of the insurance. */
  compliant: [68, 100],
  /** Of a stay, what ordinary treatment afterwards costs. Mark: demo; a visit costs far less than a stay. */
  outpatient: 15,
} as const
