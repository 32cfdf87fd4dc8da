// Generated from the rule files by `npm run generate`; `npm run check` holds it fresh.
import type { DecisionBase, Finding, ShownNumber, TargetState, Verdict, Verdicts } from '@bangfu/sdk'

/** The record of a household (一户家庭的记录). */
export interface Panjin2019Household {
  /** household number (家庭编号). */
  readonly householdId: string
  /** region code (行政区划代码). */
  readonly regionCode: string
  /** rural or urban residence (居住地城乡). */
  readonly area: 'rural' | 'urban'
  /** urban-rural class (城乡分类代码). */
  readonly urbanRuralClassCode?: '111' | '112' | '121' | '122' | '123' | '210' | '220' | null
  /** recognized status of the household (家庭认定类别). */
  readonly recognizedStatus?: 'tekun' | 'dibao' | 'lowIncomeRescue' | 'none' | (string & {}) | null
  /** income assessed for dibao (低保核算收入). */
  readonly dibaoAssessableIncomeYuan?: string | number | null
  /** assets within the dibao limits (家庭财产是否符合低保条件). */
  readonly assetsWithinDibaoLimits?: boolean | null
  /** persons on dibao (享受低保人数). */
  readonly dibaoPersons?: number | null
  /** registered population at the start of the year (年初户籍人口数). */
  readonly registeredPopulationStartOfYear?: number | null
  /** industry projects joined (参与产业帮扶项目数). */
  readonly industryProjects?: number | null
  /** member of a rural collective (是否集体经济组织成员). */
  readonly collectiveMember?: boolean | null
  /** willing to develop an industry (是否愿意发展产业). */
  readonly willingIndustry?: boolean | null
  /** needs credit (是否有贷款需求). */
  readonly creditNeed?: boolean | null
  /** no worry about food (是否不愁吃). */
  readonly noFoodWorry?: boolean | null
  /** no worry about clothing (是否不愁穿). */
  readonly noClothingWorry?: boolean | null
  /** assistance measures (帮扶措施). */
  readonly measures?:
    | readonly (
        | 'industry'
        | 'education'
        | 'health'
        | 'housing'
        | 'safetyNet'
        | 'disability'
        | 'finance'
        | 'society'
        | 'spirit'
        | 'other'
      )[]
    | null
  /** details of the assistance measures (帮扶措施说明). */
  readonly measuresDetail?: string | null
  /** per-capita net income of the year before (上年家庭人均纯收入). */
  readonly previousPerCapitaNetIncomeYuan?: string | number | null
  /** day on which the household was put on file (建档立卡日期). */
  readonly registeredOn?: string | null
  /** day of the last visit (最近一次走访日期). */
  readonly lastVisitDate?: string | null
  /** day of the last holiday visit (最近一次节假日慰问日期). */
  readonly lastHolidayVisitDate?: string | null
  /** household income (家庭收入). */
  readonly income?: Panjin2019Income | null
  /** housing (住房情况). */
  readonly housing?: Panjin2019Housing | null
  /** household spending (家庭支出). */
  readonly spending?: Panjin2019Spending | null
  /** causes of hardship (困难原因). */
  readonly hardship?: Panjin2019Hardship | null
  /** helper (帮扶责任人). */
  readonly helper?: Panjin2019Helper | null
  /** member (家庭成员). */
  readonly members: readonly Panjin2019Member[]
}

/** household income (家庭收入). */
export interface Panjin2019Income {
  /** wages (工资性收入). */
  readonly wageYuan?: string | number | null
  /** business income, gross (生产经营性收入). */
  readonly businessGrossYuan?: string | number | null
  /** business cost (生产经营性支出). */
  readonly businessCostYuan?: string | number | null
  /** property income (财产性收入). */
  readonly propertyYuan?: string | number | null
  /** dibao money (低保金). */
  readonly dibaoBenefitYuan?: string | number | null
  /** tekun support money (特困供养金). */
  readonly tekunBenefitYuan?: string | number | null
  /** pensions (养老保险金). */
  readonly pensionYuan?: string | number | null
  /** family-planning awards (计划生育金). */
  readonly familyPlanningYuan?: string | number | null
  /** ecological compensation (生态补偿金). */
  readonly ecoCompensationYuan?: string | number | null
  /** other transfers (其他转移性收入). */
  readonly otherTransferYuan?: string | number | null
}

/** housing (住房情况). */
export interface Panjin2019Housing {
  /** house safety grade (住房安全等级). */
  readonly grade?: 'A' | 'B' | 'C' | 'D' | null
  /** only house (是否唯一住房). */
  readonly isOnlyHouse?: boolean | null
  /** rural or urban site of the house (住房所在地城乡). */
  readonly location?: 'rural' | 'urban' | null
  /** urban housing hardship (是否城镇住房困难). */
  readonly urbanHousingHardship?: boolean | null
  /** name of the owner of the house (房屋产权人姓名). */
  readonly ownerName?: string | null
  /** day on which the house was graded (房屋鉴定日期). */
  readonly assessedOn?: string | null
  /** progress of the dangerous-house work (危房改造进度). */
  readonly rebuildStatus?: 'notStarted' | 'underway' | 'done' | null
  /** kind of rental support (住房保障方式). */
  readonly rentalSupport?: 'allocated' | 'subsidy' | 'none' | null
  /** cannot pay the own share of the house work (是否无力承担改造自付资金). */
  readonly cannotPayOwnShare?: boolean | null
}

/** household spending (家庭支出). */
export interface Panjin2019Spending {
  /** spending on food (食品支出). */
  readonly foodYuan?: string | number | null
  /** spending on clothing (衣着支出). */
  readonly clothingYuan?: string | number | null
  /** spending on housing (居住支出). */
  readonly housingYuan?: string | number | null
  /** spending on medical care (医疗支出). */
  readonly medicalYuan?: string | number | null
  /** spending on education (教育支出). */
  readonly educationYuan?: string | number | null
  /** other spending (其他支出). */
  readonly otherYuan?: string | number | null
}

/** causes of hardship (困难原因). */
export interface Panjin2019Hardship {
  /** main cause of hardship (主要致困原因). */
  readonly mainCause?:
    '10' | '11' | '12' | '13' | '99' | '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | null
  /** other causes of hardship (其他致困原因). */
  readonly otherCauses?:
    readonly ('10' | '11' | '12' | '13' | '99' | '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09')[] | null
}

/** helper (帮扶责任人). */
export interface Panjin2019Helper {
  /** helper's name (帮扶责任人姓名). */
  readonly name?: string | null
  /** helper's work unit (帮扶责任人单位). */
  readonly unit?: string | null
  /** helper's position (帮扶责任人职务). */
  readonly position?: string | null
  /** helper's phone number (帮扶责任人电话). */
  readonly phone?: string | null
}

/** member (家庭成员). */
export interface Panjin2019Member {
  /** member number (成员编号). */
  readonly memberId: string
  /** name (姓名). */
  readonly name?: string | null
  /** ID number (身份证号码). */
  readonly idNumber?: string | null
  /** relation to the head (与户主关系). */
  readonly relationToHeadCode?:
    | '10'
    | '11'
    | '12'
    | '13'
    | '14'
    | '15'
    | '16'
    | '17'
    | '18'
    | '19'
    | '20'
    | '99'
    | '01'
    | '02'
    | '03'
    | '04'
    | '05'
    | '06'
    | '07'
    | '08'
    | '09'
    | null
  /** sex (性别). */
  readonly sexCode?: '0' | '1' | '2' | '5' | '6' | '9' | null
  /** date of birth (出生日期). */
  readonly birthDate?: string | null
  /** own recognized status (本人认定类别). */
  readonly recognizedStatus?: 'tekun' | 'dibao' | 'lowIncomeRescue' | 'none' | (string & {}) | null
  /** capacity to work (劳动技能). */
  readonly laborSkillCode?: '01' | '02' | '03' | '04' | null
  /** student status (在校生状况). */
  readonly studentStatusCode?:
    '10' | '11' | '12' | '13' | '14' | '15' | '16' | '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | null
  /** health status (健康状况). */
  readonly healthCodes?: readonly ('01' | '02' | '03' | '04')[] | null
  /** medical insurance (医疗保险类型). */
  readonly medicalInsurance?: 'ncms' | 'urbmi' | 'urrbmi' | 'uebmi' | 'none' | null
  /** insured as a rural resident (是否农村参保人员). */
  readonly ruralInsured?: boolean | null
  /** has a stable job (是否稳定就业). */
  readonly stableEmployment?: boolean | null
  /** has a start-up plan (是否有创业计划). */
  readonly startupPlan?: boolean | null
  /** graduate seeking work (是否未就业毕业生). */
  readonly graduateSeekingWork?: boolean | null
  /** completed compulsory education (是否完成义务教育). */
  readonly completedCompulsory?: boolean | null
  /** approved deferral of schooling (是否经批准缓学). */
  readonly approvedDeferral?: boolean | null
  /** draws the orphan allowance (是否领取孤儿基本生活费). */
  readonly orphanAllowance?: boolean | null
  /** signed up with a family doctor (是否已签约家庭医生). */
  readonly familyDoctorSigned?: boolean | null
  /** pension scheme (养老保险类型). */
  readonly pensionScheme?: 'resident' | 'employee' | 'institution' | 'none' | null
  /** pension is being paid (养老金是否已按月发放). */
  readonly pensionPaid?: boolean | null
  /** months worked in the last year (上年务工月数). */
  readonly monthsWorked?: number | null
  /** bank of the account (开户银行). */
  readonly bankName?: string | null
  /** bank account number (银行账号). */
  readonly bankAccount?: string | null
  /** disability (残疾情况). */
  readonly disability?: Panjin2019MemberDisability | null
  /** medical event (医疗费用记录). */
  readonly medicalEvents?: readonly Panjin2019Event[] | null
}

/** disability (残疾情况). */
export interface Panjin2019MemberDisability {
  /** disability category (残疾类别). */
  readonly category?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | null
  /** disability grade (残疾等级). */
  readonly grade?: 1 | 2 | 3 | 4 | null
  /** holds the disability certificate (是否持有残疾人证). */
  readonly certificateHeld?: boolean | null
  /** needs long-term care (是否需要长期照护). */
  readonly longTermCare?: boolean | null
  /** number of the disability certificate (残疾人证号). */
  readonly cardNumber?: string | null
}

/** medical event (医疗费用记录). */
export interface Panjin2019Event {
  /** kind of treatment (就医方式). */
  readonly setting?: 'inpatient' | 'outpatientMajorDisease' | 'outpatient' | null
  /** major disease (是否重大疾病). */
  readonly isMajorDisease?: boolean | null
  /** disease (疾病名称). */
  readonly disease?: string | null
  /** total medical cost (医疗总费用). */
  readonly totalCostYuan?: string | number | null
  /** compliant medical cost (合规医疗费用). */
  readonly compliantCostYuan?: string | number | null
}

/** The programs of the plan. */
export type Panjin2019Program =
  'industry' | 'education' | 'health' | 'housing' | 'safetyNet' | 'disability' | 'finance' | 'society' | 'spirit'

/** The codes of the plan's measures. */
export type Panjin2019Benefit =
  | 'IND-EQUITY-SHARES'
  | 'IND-CO-DEVELOP'
  | 'EDU-PRESCHOOL-AID'
  | 'EDU-COMPULSORY-AID'
  | 'EDU-STUDENT-AID'
  | 'EDU-SENIOR-HIGH-FEE-WAIVER'
  | 'EDU-VOCATIONAL-FEE-WAIVER'
  | 'EDU-SPECIAL-PLACEMENT'
  | 'EDU-DROPOUT-ACTION'
  | 'EDU-GRADUATE-ONE-TO-ONE'
  | 'EDU-PRESCHOOL-HELP'
  | 'HEA-PREMIUM'
  | 'HEA-BASE-90'
  | 'HEA-CATASTROPHIC-90'
  | 'HEA-FAMILY-DOCTOR'
  | 'HEA-SERIOUS-TREATMENT'
  | 'HEA-MEDICAL-ASSISTANCE'
  | 'HOU-D-REBUILD'
  | 'HOU-RURAL-PRIORITY'
  | 'HOU-URBAN-RENTAL'
  | 'HOU-URBAN-DANGEROUS'
  | 'HOU-REAL-NAME-FILE'
  | 'SAF-DIBAO'
  | 'SAF-DIBAO-REFERRAL'
  | 'SAF-ILLNESS-RELIEF'
  | 'SAF-DISABLED-LIVING'
  | 'SAF-DISABLED-NURSING'
  | 'SAF-PENSION-JOINING'
  | 'SAF-PENSION-PAYMENT'
  | 'DIS-DIBAO-AND-MEDICAL-AID'
  | 'DIS-MEDICAL-AID'
  | 'DIS-DIBAO-CHECK'
  | 'DIS-15Y-FREE'
  | 'DIS-AID-LOAN-PRIORITY'
  | 'DIS-HOUSING-PRIORITY'
  | 'DIS-UNIVERSITY-AID'
  | 'DIS-RURAL-HOUSING-SUPPORT'
  | 'DIS-HOUSING-OWN-SHARE'
  | 'DIS-EMPLOYMENT-SUPPORT'
  | 'FIN-STARTUP-LOAN'
  | 'FIN-STUDENT-LOAN'
  | 'FIN-MICRO-CREDIT'
  | 'SOC-STUDENT-AID'
  | 'SOC-VISIT'
  | 'SPI-CARE'
  | 'SPI-HOLIDAY-VISIT'

/** A decision by the plan. */
export interface Panjin2019Decision extends DecisionBase<Panjin2019Program, Panjin2019Benefit> {
  readonly classification: 'tekun' | 'dibao' | 'lowIncomeRescue' | 'otherListed' | 'none' | 'unknown'
  readonly perCapitaNetIncome: ShownNumber | null
  readonly exceedsIncomeLine: Verdict
  readonly perCapitaWithoutDibao: ShownNumber | null
  readonly exceedsIncomeLineWithoutDibao: Verdict
  readonly guarantees: Verdicts<'food' | 'clothing' | 'medical' | 'education' | 'housing'>
  readonly childrenOutOfSchool: readonly string[]
  readonly medicalCostLeftYuan?: string
  readonly targets: Readonly<Partial<Record<'industryProject' | 'stableJob', TargetState>>>
  readonly coverage: Readonly<
    Partial<Record<'education' | 'pension' | 'housing' | 'rentalHousing' | 'disabledIncome', TargetState>>
  >
  readonly followUps: readonly ('referForRecognition' | 'reviewAssets' | 'referUniversalPolicy')[]
  readonly dataErrors: readonly (
    'DQ-DIBAO-AND-TEKUN-BOTH-PAID' | 'DQ-COMPLIANT-OVER-TOTAL' | 'DQ-DIBAO-PERSONS-OVER-MEMBERS' | 'DQ-BORN-AFTER-DAY'
  )[]
  readonly findings: readonly Finding<
    | 'CMP-MEMBER-DETAILS'
    | 'CMP-INCOME'
    | 'CMP-SPENDING'
    | 'CMP-CAUSES'
    | 'CMP-HELPER'
    | 'CMP-MEASURES'
    | 'CMP-REGISTRATION'
    | 'CMP-HOUSE-RECORD'
    | 'CMP-VISIT'
    | 'CMP-HOLIDAY-VISIT'
    | 'CMP-FAMILY-DOCTOR'
    | 'REG-ILLNESS-WITHOUT-PATIENT'
    | 'REG-DISABILITY-WITHOUT-DISABLED'
    | 'REG-BUSINESS-WITHOUT-COST'
    | 'REG-DIBAO-WITHOUT-MONEY'
    | 'REG-MONEY-WITHOUT-DIBAO'
    | 'REG-TWO-HEADS'
    | 'REG-NO-HEAD'
    | 'REG-PENSION-NOT-PAID'
    | 'REG-OLD-WITHOUT-PENSION'
    | 'REG-CHILD-OUT-OF-SCHOOL'
    | 'REG-CERTIFICATE-WITHOUT-NUMBER'
    | 'REG-MONTHS-WORKED'
    | 'REG-DISEASE-NOT-LISTED'
    | 'REG-DISEASE-NOT-MARKED'
  >[]
  readonly notes: readonly 'afterPlanEnd'[]
}

/** The types of the plan, for `createPolicy`. */
export interface Panjin2019Types {
  readonly record: Panjin2019Household
  readonly decision: Panjin2019Decision
}
