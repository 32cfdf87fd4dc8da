// Generated from the rule files by `npm run generate`; `npm run check` holds it fresh.
import type { Exact } from '@bangfu/sdk'

/**
 * The facts of the plan by id, for `definersFor`: those of records, derived ones, the day decided for, and parameters of
 * one value as `param.…`; each with the type that a function of a plugin sees. `null` is «nothing»: an item of a block that
 * is not there, or no limit.
 */
export interface Panjin2019Facts {
  /** the day decided for (核定日期). */
  readonly asOf: string
  /** lines of the decision under review (待核事项数). */
  readonly 'decision.reviewLines': Exact
  /** disability (残疾情况). */
  readonly 'member.disability': boolean
  /** household number (家庭编号). */
  readonly 'household.householdId': string
  /** region code (行政区划代码). */
  readonly 'household.regionCode': string
  /** rural or urban residence (居住地城乡). */
  readonly 'household.area': 'rural' | 'urban'
  /** urban-rural class (城乡分类代码). */
  readonly 'household.urbanRuralClassCode': '111' | '112' | '121' | '122' | '123' | '210' | '220'
  /** recognized status of the household (家庭认定类别). */
  readonly 'household.recognizedStatus': 'tekun' | 'dibao' | 'lowIncomeRescue' | 'none' | (string & {})
  /** wages (工资性收入). */
  readonly 'income.wageYuan': Exact
  /** business income, gross (生产经营性收入). */
  readonly 'income.businessGrossYuan': Exact
  /** business cost (生产经营性支出). */
  readonly 'income.businessCostYuan': Exact
  /** property income (财产性收入). */
  readonly 'income.propertyYuan': Exact
  /** dibao money (低保金). */
  readonly 'income.dibaoBenefitYuan': Exact
  /** tekun support money (特困供养金). */
  readonly 'income.tekunBenefitYuan': Exact
  /** pensions (养老保险金). */
  readonly 'income.pensionYuan': Exact
  /** family-planning awards (计划生育金). */
  readonly 'income.familyPlanningYuan': Exact
  /** ecological compensation (生态补偿金). */
  readonly 'income.ecoCompensationYuan': Exact
  /** other transfers (其他转移性收入). */
  readonly 'income.otherTransferYuan': Exact
  /** income assessed for dibao (低保核算收入). */
  readonly 'household.dibaoAssessableIncomeYuan': Exact
  /** assets within the dibao limits (家庭财产是否符合低保条件). */
  readonly 'household.assetsWithinDibaoLimits': boolean
  /** persons on dibao (享受低保人数). */
  readonly 'household.dibaoPersons': Exact
  /** registered population at the start of the year (年初户籍人口数). */
  readonly 'household.registeredPopulationStartOfYear': Exact
  /** industry projects joined (参与产业帮扶项目数). */
  readonly 'household.industryProjects': Exact
  /** member of a rural collective (是否集体经济组织成员). */
  readonly 'household.collectiveMember': boolean
  /** willing to develop an industry (是否愿意发展产业). */
  readonly 'household.willingIndustry': boolean
  /** needs credit (是否有贷款需求). */
  readonly 'household.creditNeed': boolean
  /** no worry about food (是否不愁吃). */
  readonly 'household.noFoodWorry': boolean
  /** no worry about clothing (是否不愁穿). */
  readonly 'household.noClothingWorry': boolean
  /** house safety grade (住房安全等级). */
  readonly 'housing.grade': 'A' | 'B' | 'C' | 'D'
  /** only house (是否唯一住房). */
  readonly 'housing.isOnlyHouse': boolean
  /** rural or urban site of the house (住房所在地城乡). */
  readonly 'housing.location': 'rural' | 'urban'
  /** urban housing hardship (是否城镇住房困难). */
  readonly 'housing.urbanHousingHardship': boolean
  /** spending on food (食品支出). */
  readonly 'spending.foodYuan': Exact
  /** spending on clothing (衣着支出). */
  readonly 'spending.clothingYuan': Exact
  /** spending on housing (居住支出). */
  readonly 'spending.housingYuan': Exact
  /** spending on medical care (医疗支出). */
  readonly 'spending.medicalYuan': Exact
  /** spending on education (教育支出). */
  readonly 'spending.educationYuan': Exact
  /** other spending (其他支出). */
  readonly 'spending.otherYuan': Exact
  /** main cause of hardship (主要致困原因). */
  readonly 'hardship.mainCause':
    '10' | '11' | '12' | '13' | '99' | '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09'
  /** other causes of hardship (其他致困原因). */
  readonly 'hardship.otherCauses': readonly (
    '10' | '11' | '12' | '13' | '99' | '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09'
  )[]
  /** helper's name (帮扶责任人姓名). */
  readonly 'helper.name': string
  /** helper's work unit (帮扶责任人单位). */
  readonly 'helper.unit': string
  /** helper's position (帮扶责任人职务). */
  readonly 'helper.position': string
  /** helper's phone number (帮扶责任人电话). */
  readonly 'helper.phone': string
  /** assistance measures (帮扶措施). */
  readonly 'household.measures': readonly (
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
  /** details of the assistance measures (帮扶措施说明). */
  readonly 'household.measuresDetail': string
  /** per-capita net income of the year before (上年家庭人均纯收入). */
  readonly 'household.previousPerCapitaNetIncomeYuan': Exact
  /** day on which the household was put on file (建档立卡日期). */
  readonly 'household.registeredOn': string
  /** day of the last visit (最近一次走访日期). */
  readonly 'household.lastVisitDate': string
  /** day of the last holiday visit (最近一次节假日慰问日期). */
  readonly 'household.lastHolidayVisitDate': string
  /** name of the owner of the house (房屋产权人姓名). */
  readonly 'housing.ownerName': string
  /** day on which the house was graded (房屋鉴定日期). */
  readonly 'housing.assessedOn': string
  /** progress of the dangerous-house work (危房改造进度). */
  readonly 'housing.rebuildStatus': 'notStarted' | 'underway' | 'done'
  /** kind of rental support (住房保障方式). */
  readonly 'housing.rentalSupport': 'allocated' | 'subsidy' | 'none'
  /** cannot pay the own share of the house work (是否无力承担改造自付资金). */
  readonly 'housing.cannotPayOwnShare': boolean
  /** member number (成员编号). */
  readonly 'member.memberId': string
  /** name (姓名). */
  readonly 'member.name': string
  /** ID number (身份证号码). */
  readonly 'member.idNumber': string
  /** relation to the head (与户主关系). */
  readonly 'member.relationToHeadCode':
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
  /** sex (性别). */
  readonly 'member.sexCode': '0' | '1' | '2' | '5' | '6' | '9'
  /** date of birth (出生日期). */
  readonly 'member.birthDate': string
  /** own recognized status (本人认定类别). */
  readonly 'member.recognizedStatus': 'tekun' | 'dibao' | 'lowIncomeRescue' | 'none' | (string & {})
  /** capacity to work (劳动技能). */
  readonly 'member.laborSkillCode': '01' | '02' | '03' | '04'
  /** student status (在校生状况). */
  readonly 'member.studentStatusCode':
    '10' | '11' | '12' | '13' | '14' | '15' | '16' | '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09'
  /** health status (健康状况). */
  readonly 'member.healthCodes': readonly ('01' | '02' | '03' | '04')[]
  /** medical insurance (医疗保险类型). */
  readonly 'member.medicalInsurance': 'ncms' | 'urbmi' | 'urrbmi' | 'uebmi' | 'none'
  /** insured as a rural resident (是否农村参保人员). */
  readonly 'member.ruralInsured': boolean
  /** has a stable job (是否稳定就业). */
  readonly 'member.stableEmployment': boolean
  /** has a start-up plan (是否有创业计划). */
  readonly 'member.startupPlan': boolean
  /** graduate seeking work (是否未就业毕业生). */
  readonly 'member.graduateSeekingWork': boolean
  /** completed compulsory education (是否完成义务教育). */
  readonly 'member.completedCompulsory': boolean
  /** approved deferral of schooling (是否经批准缓学). */
  readonly 'member.approvedDeferral': boolean
  /** draws the orphan allowance (是否领取孤儿基本生活费). */
  readonly 'member.orphanAllowance': boolean
  /** disability category (残疾类别). */
  readonly 'member.disability.category': '1' | '2' | '3' | '4' | '5' | '6' | '7' | null
  /** disability grade (残疾等级). */
  readonly 'member.disability.grade': '1' | '2' | '3' | '4' | null
  /** holds the disability certificate (是否持有残疾人证). */
  readonly 'member.disability.certificateHeld': boolean | null
  /** needs long-term care (是否需要长期照护). */
  readonly 'member.disability.longTermCare': boolean | null
  /** signed up with a family doctor (是否已签约家庭医生). */
  readonly 'member.familyDoctorSigned': boolean
  /** pension scheme (养老保险类型). */
  readonly 'member.pensionScheme': 'resident' | 'employee' | 'institution' | 'none'
  /** pension is being paid (养老金是否已按月发放). */
  readonly 'member.pensionPaid': boolean
  /** months worked in the last year (上年务工月数). */
  readonly 'member.monthsWorked': Exact
  /** number of the disability certificate (残疾人证号). */
  readonly 'member.disability.cardNumber': string | null
  /** bank of the account (开户银行). */
  readonly 'member.bankName': string
  /** bank account number (银行账号). */
  readonly 'member.bankAccount': string
  /** kind of treatment (就医方式). */
  readonly 'event.setting': 'inpatient' | 'outpatientMajorDisease' | 'outpatient'
  /** major disease (是否重大疾病). */
  readonly 'event.isMajorDisease': boolean
  /** disease (疾病名称). */
  readonly 'event.disease': string
  /** total medical cost (医疗总费用). */
  readonly 'event.totalCostYuan': Exact
  /** compliant medical cost (合规医疗费用). */
  readonly 'event.compliantCostYuan': Exact
  /** net business income (生产经营性净收入). */
  readonly 'household.businessNetYuan': Exact
  /** transfers, in all (转移性收入合计). */
  readonly 'household.transfersYuan': Exact
  /** net income of the household (家庭纯收入). */
  readonly 'household.netIncomeYuan': Exact
  /** number of members (家庭成员人数). */
  readonly 'household.memberCount': Exact
  /** heads that income is divided by (计算人均收入的人口数). */
  readonly 'household.headCount': Exact
  /** per-capita net income (家庭人均纯收入). */
  readonly 'household.perCapitaNetIncomeYuan': Exact
  /** per-capita net income exceeds the line (人均纯收入是否超过标准线). */
  readonly 'household.exceedsIncomeLine': boolean
  /** members on dibao (低保对象人数). */
  readonly 'household.dibaoMemberCount': Exact
  /** income assessed for dibao less the standard of all members (低保核算收入与低保标准之差). */
  readonly 'household.dibaoIncomeMarginYuan': Exact
  /** income assessed for dibao is under the standard (低保核算收入是否低于低保标准). */
  readonly 'household.isUnderDibaoStandard': boolean
  /** means per head (income assessed for dibao where known) (人均收入状况（有低保核算收入的用核算收入）). */
  readonly 'household.meansPerHeadYuan': Exact
  /** means per head less the dibao standard (人均收入状况与低保标准之差). */
  readonly 'household.meansMarginYuan': Exact
  /** means per head are under the dibao standard (人均收入状况是否低于低保标准). */
  readonly 'household.hasMeansUnderDibaoStandard': boolean
  /** net income of the household without dibao money (不含低保金的家庭纯收入). */
  readonly 'household.netIncomeWithoutDibaoYuan': Exact
  /** per-capita net income without dibao money (不含低保金的家庭人均纯收入). */
  readonly 'household.perCapitaWithoutDibaoYuan': Exact
  /** per-capita net income without dibao money exceeds the line (不含低保金的人均纯收入是否超过标准线). */
  readonly 'household.exceedsIncomeLineWithoutDibao': boolean
  /** a low-income family whose income does not exceed the line (是否人均纯收入未超过标准线的低收入家庭). */
  readonly 'household.isFamilyNotOverLine': boolean
  /** a low-income family whose income without dibao money does not exceed the line (是否不含低保金即未超过标准线的低收入家庭). */
  readonly 'household.isFamilyNotOverLineWithoutDibao': boolean
  /** per-capita net income is above that of the year before (人均纯收入是否高于上年). */
  readonly 'household.hasGrownIncome': boolean
  /** recognized as a low-income person (本人是否认定为低收入人口). */
  readonly 'member.isRecognized': boolean
  /** low-income family (是否低收入家庭). */
  readonly 'household.isFamily': boolean
  /** a member is on tekun support (家中是否有特困供养人员). */
  readonly 'household.hasTekunMember': boolean
  /** a member is on dibao (家中是否有低保对象). */
  readonly 'household.hasDibaoMember': boolean
  /** a member has the status low-income rescue (家中是否有低收入救助对象). */
  readonly 'household.hasLowIncomeRescueMember': boolean
  /** a member has a status of the county's list (家中是否有县区增列的低收入对象). */
  readonly 'household.hasOtherListedMember': boolean
  /** the household's class is low-income rescue (家庭类别是否为低收入救助). */
  readonly 'household.isLowIncomeRescueClass': boolean
  /** a member is born after the day decided for (是否有成员出生日期晚于核定日期). */
  readonly 'household.hasMemberBornLater': boolean
  /** age in completed years (周岁). */
  readonly 'member.ageYears': Exact
  /** of working age (是否在劳动年龄内). */
  readonly 'member.isOfWorkingAge': boolean
  /** able to work (是否有劳动能力). */
  readonly 'member.isAble': boolean
  /** lost the capacity to work (是否丧失劳动能力). */
  readonly 'member.hasLostWorkCapacity': boolean
  /** a member is able to work (家中是否有劳动力). */
  readonly 'household.hasAbleMember': boolean
  /** a member lost the capacity to work (家中是否有人丧失劳动能力). */
  readonly 'household.hasMemberWithoutWorkCapacity': boolean
  /** rural, or a member of a collective (是否农村家庭或集体经济组织成员). */
  readonly 'household.isRuralOrCollective': boolean
  /** a pupil or student (是否在校在园). */
  readonly 'member.isStudent': boolean
  /** in primary or junior secondary school (是否小学或初中在校生). */
  readonly 'member.isInCompulsoryStage': boolean
  /** in kindergarten to senior secondary (是否学前至高中阶段在校在园). */
  readonly 'member.isInFifteenYearStage': boolean
  /** a pupil or student is in the household (家中是否有在校生). */
  readonly 'household.hasStudent': boolean
  /** first day of the school year (本学年开始日). */
  readonly 'household.schoolYearStart': string
  /** day on which school age is counted (入学年龄计算日). */
  readonly 'household.schoolAgeDay': string
  /** completed years on the day on which school age is counted (入学年龄计算日的周岁). */
  readonly 'member.ageOnSchoolAgeDay': Exact
  /** completed years above the school starting age (超过入学年龄的周岁数). */
  readonly 'member.yearsSinceSchoolAge': Exact
  /** years left until past the age of compulsory schooling (距超出义务教育年龄的年数). */
  readonly 'member.compulsoryYearsLeft': Exact
  /** of school age (是否义务教育适龄). */
  readonly 'member.isOfSchoolAge': boolean
  /** of school age and out of school (是否适龄未在学). */
  readonly 'member.isOutOfSchool': boolean
  /** disabled with the certificate (or without, by parameter) (是否持证残疾人（按参数可不要求持证）). */
  readonly 'member.hasCertificate': boolean
  /** a member is disabled with the certificate (家中是否有持证残疾人). */
  readonly 'household.hasCertifiedMember': boolean
  /** disability grade opens the nursing subsidy (残疾等级是否属护理补贴范围). */
  readonly 'member.isNursingGrade': boolean
  /** a member is of school age (家中是否有义务教育适龄成员). */
  readonly 'household.hasSchoolAgeMember': boolean
  /** of preschool age (是否学前年龄). */
  readonly 'member.isOfPreschoolAge': boolean
  /** a pupil or student of a low-income family (是否低收入家庭在校在园学生). */
  readonly 'member.isFamilyStudent': boolean
  /** a low-income disabled person (是否低收入残疾人). */
  readonly 'member.isLowIncomeDisabled': boolean
  /** a member is a low-income disabled person (家中是否有低收入残疾人). */
  readonly 'household.hasLowIncomeDisabledMember': boolean
  /** a member is disabled (家中是否有残疾成员). */
  readonly 'household.hasDisabledMember': boolean
  /** the house stands in the country (住房是否在农村). */
  readonly 'household.hasRuralHouse': boolean
  /** the house stands in town (住房是否在城镇). */
  readonly 'household.hasUrbanHouse': boolean
  /** house of grade C or D (是否C级或D级危房). */
  readonly 'household.hasDangerousHouse': boolean
  /** only house, or no such test (是否符合唯一住房要求). */
  readonly 'household.meetsOnlyHouseTest': boolean
  /** house of grade D (是否D级危房). */
  readonly 'household.hasGradeDHouse': boolean
  /** grade D house whose rebuilding is not finished (是否尚未完成改造的D级危房户). */
  readonly 'household.hasOutstandingGradeD': boolean
  /** has a low-rent home or a rent subsidy (是否已享受廉租住房或租赁补贴). */
  readonly 'household.hasRentalSupport': boolean
  /** compliant cost is above the total (合规费用是否大于总费用). */
  readonly 'event.hasMoreCompliantThanTotal': boolean
  /** has a bill whose compliant cost is above its total (是否有合规费用大于总费用的记录). */
  readonly 'member.hasMoreCompliantThanTotal': boolean
  /** the household has a bill whose compliant cost is above its total (家中是否有合规费用大于总费用的记录). */
  readonly 'household.hasMoreCompliantThanTotal': boolean
  /** inpatient or listed outpatient treatment of a major disease (是否重大疾病住院或门诊大病治疗). */
  readonly 'event.isMajorTreatment': boolean
  /** insured with the NCMS or its successor (是否参加新农合（含承接保险）). */
  readonly 'member.isRuralInsured': boolean
  /** covered by the 90% rules (是否适用90%报销). */
  readonly 'event.isCovered': boolean
  /** has a bill for the treatment of a major disease (是否有重大疾病治疗费用). */
  readonly 'member.hasMajorTreatment': boolean
  /** has a bill that the 90% rules do not cover (是否有90%报销以外的医疗费用). */
  readonly 'member.hasUncoveredEvent': boolean
  /** number of medical events (医疗费用记录数). */
  readonly 'member.medicalEventCount': Exact
  /** number of medical events in the household (全家医疗费用记录数). */
  readonly 'household.medicalEventCount': Exact
  /** the household has medical events (家中是否有医疗费用记录). */
  readonly 'household.hasMedicalEvents': boolean
  /** compliant cost under the 90% rules (纳入90%报销的合规费用). */
  readonly 'member.coveredCompliantYuan': Exact
  /** cost that the NCMS rate applies to, in all (新农合90%报销的费用基数合计). */
  readonly 'member.coveredBaseYuan': Exact
  /** compliant cost left after the NCMS and the deductible (新农合报销后的自付合规费用). */
  readonly 'member.selfPaidCompliantYuan': Exact
  /** all medical bills of the member (本人医疗费用合计). */
  readonly 'member.totalMedicalCostYuan': Exact
  /** has a long-term chronic disease (是否长期慢性病患者). */
  readonly 'member.isChronicallyIll': boolean
  /** has a major disease (by health status or by a bill) (是否患有大病（健康状况登记或医疗费用记录）). */
  readonly 'member.hasMajorDisease': boolean
  /** has a medical bill (是否有医疗费用记录). */
  readonly 'member.hasMedicalEvent': boolean
  /** marked as a major disease, though its name is not on the list (记为重大疾病但病名不在名录). */
  readonly 'event.isMajorButUnlisted': boolean
  /** on the list of major diseases, though not marked as one (病名在名录但未记为重大疾病). */
  readonly 'event.isListedButNotMajor': boolean
  /** has a bill marked as a major disease whose name is not on the list (是否有记为重大疾病但病名不在名录的记录). */
  readonly 'member.hasMajorButUnlisted': boolean
  /** has a bill for a listed disease that is not marked as major (是否有病名在名录但未记为重大疾病的记录). */
  readonly 'member.hasListedButNotMajor': boolean
  /** no worry about food (guarantee) (不愁吃). */
  readonly 'household.hasFoodGuarantee': boolean
  /** no worry about clothing (guarantee) (不愁穿). */
  readonly 'household.hasClothingGuarantee': boolean
  /** basic medical care is guaranteed (基本医疗有保障). */
  readonly 'household.hasMedicalGuarantee': boolean
  /** compulsory education is guaranteed (义务教育有保障). */
  readonly 'household.hasEducationGuarantee': boolean
  /** safe housing is guaranteed (住房安全有保障). */
  readonly 'household.hasHousingGuarantee': boolean
  /** old enough for the resident pension scheme (是否达到参保年龄). */
  readonly 'member.isOfJoiningAge': boolean
  /** old enough for a pension (是否达到养老金领取年龄). */
  readonly 'member.isOfPensionAge': boolean
  /** should be in the resident pension scheme (是否应参加城乡居民养老保险). */
  readonly 'member.isDueForResidentPension': boolean
  /** is in the resident pension scheme (是否已参加城乡居民养老保险). */
  readonly 'member.isInResidentPension': boolean
  /** a low-income disabled person who should be in the scheme (是否应参保的低收入残疾人). */
  readonly 'member.isDisabledDueForPension': boolean
  /** a member should be in the resident pension scheme (家中是否有人应参加城乡居民养老保险). */
  readonly 'household.hasMemberDueForPension': boolean
  /** every member who should be in the scheme is in it (应参保成员是否全部参保). */
  readonly 'household.hasAllInPension': boolean
  /** a member is old enough for a pension (家中是否有人达到养老金领取年龄). */
  readonly 'household.hasMemberOfPensionAge': boolean
  /** after the plan's target period (是否已过方案目标期). */
  readonly 'household.isAfterPlanEnd': boolean
  /** exempt from the industry target as a tekun household (特困家庭是否免于产业项目目标). */
  readonly 'household.isExemptByTekun': boolean
  /** exempt from the industry target as a dibao household (低保家庭是否免于产业项目目标). */
  readonly 'household.isExemptByDibao': boolean
  /** exempt from the industry target as a low-income rescue household (低收入救助家庭是否免于产业项目目标). */
  readonly 'household.isExemptByLowIncomeRescue': boolean
  /** exempt from the industry target by a status of the county's list (县区增列类别家庭是否免于产业项目目标). */
  readonly 'household.isExemptByCountyList': boolean
  /** exempt from the industry target (是否免于产业项目目标). */
  readonly 'household.isIndustryExempt': boolean
  /** the industry target applies (是否适用产业项目目标). */
  readonly 'household.hasIndustryTarget': boolean
  /** takes part in at least one industry project (是否至少参与1个产业帮扶项目). */
  readonly 'household.meetsIndustryTarget': boolean
  /** able to take a job (是否有就业能力). */
  readonly 'member.isEmployable': boolean
  /** the stable-job target applies (是否适用稳定就业目标). */
  readonly 'household.hasStableJobTarget': boolean
  /** at least one member has a stable job (是否至少1人稳定就业). */
  readonly 'household.meetsStableJobTarget': boolean
  /** within the plan's target period (是否在方案目标期内). */
  readonly 'household.isWithinPlanPeriod': boolean
  /** the education target applies (是否适用教育服务全覆盖目标). */
  readonly 'household.hasEducationTarget': boolean
  /** the pension target applies (是否适用养老保险全覆盖目标). */
  readonly 'household.hasPensionTarget': boolean
  /** the rental-housing target applies (是否适用公租房和廉租房目标). */
  readonly 'household.hasRentalTarget': boolean
  /** the target for disabled people's income applies (是否适用残疾人稳定增收目标). */
  readonly 'household.hasDisabledIncomeTarget': boolean
  /** members registered as head (登记的户主人数). */
  readonly 'household.registeredHeads': Exact
  /** illness is among the causes of hardship (困难原因是否包括因病). */
  readonly 'household.hasIllnessCause': boolean
  /** disability is among the causes of hardship (困难原因是否包括因残). */
  readonly 'household.hasDisabilityCause': boolean
  /** every member is registered as healthy (是否全部成员登记为健康). */
  readonly 'household.isEverybodyHealthy': boolean
  /** basic details of the member are not all on file (成员基本信息是否未录全). */
  readonly 'member.lacksDetails': boolean
  /** no item of the household's spending is on file (家庭支出是否一项也未录入). */
  readonly 'household.lacksSpending': boolean
  /** the named record of the house is not complete (危房实名档案是否未录全). */
  readonly 'household.lacksHouseRecord': boolean
  /** per-capita net income line (人均纯收入标准线). */
  readonly 'param.incomeLineYuan': Exact
  /** how “exceeds” is compared (“超过”的比较方式). */
  readonly 'param.income.comparison': 'strict' | 'inclusive'
  /** heads that income is divided by (人均收入的人口口径). */
  readonly 'param.income.headcountBasis': 'evaluationDate' | 'startOfYear'
  /** a business loss reduces income (经营亏损是否抵减收入). */
  readonly 'param.income.allowNegativeBusinessNet': boolean
  /** low-income multiple of the dibao standard (shown only) (低收入救助对象收入倍数（供参考）). */
  readonly 'param.classification.lowIncomeMultiplier': Exact
  /** dibao standard, per person and year (低保标准（每人每年）). */
  readonly 'param.safetyNet.dibaoStandardAnnualYuan': Exact
  /** living allowance for disabled people, monthly (困难残疾人生活补贴标准（每月）). */
  readonly 'param.safetyNet.livingAllowanceMonthlyYuan': Exact
  /** who may draw the living allowance (困难残疾人生活补贴范围). */
  readonly 'param.safetyNet.livingAllowanceScope': 'dibaoFamily' | 'lowIncome'
  /** nursing subsidy for severely disabled people, monthly (重度残疾人护理补贴标准（每月）). */
  readonly 'param.safetyNet.nursingMonthlyYuan': Exact
  /** NCMS reimbursement rate for major disease (新农合重大疾病报销比例). */
  readonly 'param.health.baseRate': Exact
  /** cost that the NCMS rate applies to (新农合90%报销的费用基数). */
  readonly 'param.health.baseAppliesTo': 'compliant' | 'total'
  /** NCMS yearly cap, per person (新农合报销年度封顶线（每人）). */
  readonly 'param.health.baseAnnualCapYuan': Exact | null
  /** order of rate and cap (封顶线与报销比例的先后). */
  readonly 'param.health.capOrder': 'rateThenCap' | 'capThenRate'
  /** catastrophic insurance rate (大病保险报销比例). */
  readonly 'param.health.catastrophicRate': Exact
  /** catastrophic insurance deductible, per person and year (大病保险起付线（每人每年）). */
  readonly 'param.health.catastrophicDeductibleYuan': Exact
  /** catastrophic insurance yearly cap, per person (大病保险年度封顶线（每人）). */
  readonly 'param.health.catastrophicAnnualCapYuan': Exact | null
  /** first day of the school year (新学年开始日). */
  readonly 'param.education.schoolAgeCutoff': string
  /** age at which school starts (义务教育入学年龄). */
  readonly 'param.education.schoolStartAge': Exact
  /** years of compulsory education (义务教育年限). */
  readonly 'param.education.compulsoryYears': Exact
  /** dangerous-house work requires the only house (危房改造是否要求唯一住房). */
  readonly 'param.housing.requireOnlyHouse': boolean
  /** disability measures require the certificate (残疾帮扶是否要求持证). */
  readonly 'param.disability.certificateRequired': boolean
  /** region with a heavy assistance task (是否帮扶任务重的地区). */
  readonly 'param.finance.heavyTaskRegion': boolean
  /** last day of the plan's targets (方案目标截止日). */
  readonly 'param.planEnd': string
  /** lowest age for the resident pension scheme (参加城乡居民养老保险的最低年龄). */
  readonly 'param.pension.joinAge': Exact
  /** age at which the resident pension is paid (城乡居民养老保险领取年龄). */
  readonly 'param.pension.payAge': Exact
}

/** The blocks and lists of a record, which a provider may supply whole. */
export type Panjin2019Groups =
  | 'income'
  | 'housing'
  | 'spending'
  | 'hardship'
  | 'helper'
  | 'member.disability'
  | 'household.members'
  | 'member.medicalEvents'
