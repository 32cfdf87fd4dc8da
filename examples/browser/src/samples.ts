import type { Panjin2019Household } from '@bangfu/core/policies/panjin-2019'
import type { Localized } from '@bangfu/sdk'

/** An invented household to begin with, and the day to decide it for. */
export interface Sample {
  readonly id: string
  readonly label: Localized
  readonly asOf: string
  readonly record: Panjin2019Household
}

/** Invented, every one of them; only the codes of the divisions are real. */
export const SAMPLES: readonly Sample[] = [
  {
    id: 'illness',
    label: { zh: '低收入救助户：大病、D级危房', en: 'Low-income rescue: major disease, a grade D house' },
    asOf: '2019-12-31',
    record: {
      householdId: '示例-1',
      regionCode: '211122103',
      area: 'rural',
      recognizedStatus: 'lowIncomeRescue',
      income: { wageYuan: 8000, pensionYuan: '2800.00' },
      dibaoAssessableIncomeYuan: 8000,
      assetsWithinDibaoLimits: true,
      housing: { grade: 'D', isOnlyHouse: true },
      noFoodWorry: true,
      noClothingWorry: true,
      members: [
        {
          memberId: '1',
          relationToHeadCode: '01',
          birthDate: '1964-05-02',
          laborSkillCode: '01',
          studentStatusCode: '01',
          medicalInsurance: 'ncms',
        },
        {
          memberId: '2',
          relationToHeadCode: '02',
          birthDate: '1966-11-20',
          laborSkillCode: '03',
          studentStatusCode: '01',
          medicalInsurance: 'ncms',
          medicalEvents: [
            {
              setting: 'inpatient',
              isMajorDisease: true,
              disease: '肺癌',
              totalCostYuan: 108000,
              compliantCostYuan: 100000,
            },
          ],
        },
        {
          memberId: '3',
          relationToHeadCode: '07',
          birthDate: '2011-03-08',
          laborSkillCode: '04',
          studentStatusCode: '03',
          medicalInsurance: 'ncms',
        },
      ],
    },
  },
  {
    id: 'disability',
    label: {
      zh: '城镇低保户：残疾儿童未入学，收入未知',
      en: 'Dibao in town: a disabled child out of school, income unknown',
    },
    asOf: '2019-12-31',
    record: {
      householdId: '示例-2',
      regionCode: '211103001',
      area: 'urban',
      recognizedStatus: 'dibao',
      income: null,
      dibaoAssessableIncomeYuan: null,
      assetsWithinDibaoLimits: true,
      housing: { grade: null, urbanHousingHardship: true },
      members: [
        {
          memberId: '1',
          relationToHeadCode: '01',
          birthDate: '1979-09-09',
          laborSkillCode: '02',
          studentStatusCode: '01',
          medicalInsurance: 'urbmi',
          startupPlan: true,
        },
        {
          memberId: '2',
          relationToHeadCode: '03',
          birthDate: '2010-02-14',
          laborSkillCode: '04',
          studentStatusCode: '01',
          medicalInsurance: null,
          disability: { category: 5, grade: 2, certificateHeld: true, longTermCare: null },
        },
      ],
    },
  },
  {
    id: 'unrecognized',
    label: { zh: '未认定户：收入在标准线以下', en: 'Not recognized: income under the line' },
    asOf: '2019-12-31',
    record: {
      householdId: '示例-3',
      regionCode: '211104101',
      area: 'rural',
      income: { businessGrossYuan: 11000, businessCostYuan: 4600 },
      assetsWithinDibaoLimits: true,
      housing: { grade: 'B', isOnlyHouse: true },
      noFoodWorry: false,
      noClothingWorry: true,
      members: [
        {
          memberId: '1',
          relationToHeadCode: '01',
          birthDate: '1958-01-30',
          laborSkillCode: '01',
          studentStatusCode: '01',
          medicalInsurance: 'ncms',
        },
        {
          memberId: '2',
          relationToHeadCode: '02',
          birthDate: '1960-07-07',
          laborSkillCode: '04',
          studentStatusCode: '01',
          medicalInsurance: 'ncms',
        },
      ],
    },
  },
  {
    id: 'tekun',
    label: {
      zh: '特困供养老人，同时登记了低保金（数据矛盾）',
      en: 'An old person on tekun with dibao money too: a data error',
    },
    asOf: '2019-12-31',
    record: {
      householdId: '示例-4',
      regionCode: '211122101',
      area: 'rural',
      income: { dibaoBenefitYuan: 1200, tekunBenefitYuan: '10140.00', pensionYuan: 1296 },
      dibaoPersons: 0,
      housing: { grade: 'C', isOnlyHouse: true },
      noFoodWorry: true,
      noClothingWorry: true,
      members: [
        {
          memberId: '1',
          relationToHeadCode: '01',
          birthDate: '1943-02-11',
          recognizedStatus: 'tekun',
          laborSkillCode: '03',
          studentStatusCode: '01',
          medicalInsurance: 'ncms',
          disability: { category: 1, grade: 1, certificateHeld: true, longTermCare: true },
        },
      ],
    },
  },
]
