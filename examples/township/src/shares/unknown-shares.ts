import { share } from './share.ts'

/**
 * How often a fact is not known, by the path of the fact. Rates per household for its own facts, otherwise per
 * person, disability or bill that has the fact. An unknown fact is `null`, or the key is absent where never asked.
 */
export const unknownShares = {
  recognizedStatus: share(1.5, 'demo', '与民政名单尚未比对', 'not yet matched with the list of civil affairs'),
  income: share(1.5, 'demo', '家中无人,未入户', 'nobody was at home'),
  'income.wageYuan': share(3, 'demo', '外出务工,工资说不清', 'works elsewhere; nobody can say the wage'),
  'income.otherTransferYuan': share(2, 'demo', '子女给付未核实', 'what the children give is not verified'),
  dibaoAssessableIncomeYuan: share(25, 'demo', '未申请低保的没有核算', 'never computed where nobody applied for dibao'),
  assetsWithinDibaoLimits: share(
    30,
    'demo',
    '未申请低保的没有核查财产',
    'never checked where nobody applied for dibao',
  ),
  noFoodWorry: share(2, 'demo', '评估人未填', 'left open by the assessor'),
  noClothingWorry: share(2, 'demo', '评估人未填', 'left open by the assessor'),
  'housing.grade': share(3, 'demo', '等待鉴定', 'waiting for the appraisal'),
  'housing.isOnlyHouse': share(3, 'demo', '与不动产登记未比对', 'not matched with the property register'),
  'members.idNumber': share(3, 'demo', '证件不在手边', 'the card was not at hand'),
  'members.birthDate': share(0.5, 'demo', '证件不在手边,也说不准', 'no card at hand and nobody was sure'),
  'members.laborSkillCode': share(2, 'demo', '未评定', 'not assessed'),
  'members.studentStatusCode': share(
    4,
    'demo',
    '学籍未比对(三至二十四岁)',
    'not matched with the school register (ages 3 to 24)',
  ),
  'members.medicalInsurance': share(2.5, 'demo', '参保信息未比对', 'not matched with the insurance register'),
  'members.healthCodes': share(2, 'demo', '未评定', 'not assessed'),
  'members.disability.grade': share(2, 'demo', '证件字迹不清', 'the card cannot be read'),
  'members.disability.certificateHeld': share(4, 'demo', '与残联未比对', 'not matched with the disabled federation'),
  'members.disability.longTermCare': share(7, 'demo', '未评估照护需要', 'need of care not assessed'),
  'members.medicalEvents.isMajorDisease': share(5, 'demo', '诊断未归类', 'the diagnosis is not classified'),
  'members.medicalEvents.compliantCostYuan': share(6, 'demo', '结算单未到', 'the settlement sheet has not arrived'),
} as const
