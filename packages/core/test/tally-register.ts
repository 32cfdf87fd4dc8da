type Json = Readonly<Record<string, unknown>>

const certificate = (certificateHeld: boolean | null): Json => ({
  disability: { category: 4, grade: 3, certificateHeld },
})

/** A member by number, birth date, labor code, student code and pension scheme. */
const person = (
  memberId: string,
  birthDate: string,
  laborSkillCode: string | null,
  studentStatusCode: string | null,
  pensionScheme: string | null,
  more: Json = {},
): Json => ({ memberId, birthDate, laborSkillCode, studentStatusCode, pensionScheme, ...more })

const home = (householdId: string, regionCode: string, members: readonly Json[], more: Json): Json => ({
  householdId,
  regionCode,
  area: 'rural',
  members,
  ...more,
})

/** Ten invented households in two counties and three towns: 1 to 3 in 沙岭, 4 to 6 in 胡家, 7 to 10 in 振兴. */
export const REGISTER: readonly Json[] = [
  home('1', '211122101201', [
    person('1A', '1968-02-10', '01', '01', 'resident', { stableEmployment: true }),
    person('1B', '2010-05-20', '04', '05', 'none'),
  ], {
    recognizedStatus: 'dibao', income: { wageYuan: 8000, dibaoBenefitYuan: 2000 }, housing: { grade: 'B' },
    industryProjects: 1,
  }),
  home('2', '211122101', [
    person('2A', '1970-06-21', '02', '01', 'none', certificate(true)),
    person('2B', '2012-03-03', '04', '01', 'none'),
  ], {
    recognizedStatus: 'dibao', income: { wageYuan: 4000, dibaoBenefitYuan: 3000 }, industryProjects: 0,
    previousPerCapitaNetIncomeYuan: 3600, housing: { grade: 'D', rebuildStatus: 'underway' },
  }),
  home('3', '211122101', [person('3A', '1975-07-07', '01', '01', 'none')], {
    recognizedStatus: 'none', housing: { grade: 'D', rebuildStatus: 'notStarted' },
  }),
  home('4', '211122103', [
    person('4A', '1950-01-15', '03', '01', 'resident'),
    person('4B', '1955-08-08', '04', '01', 'none', { recognizedStatus: 'none' }),
  ], { recognizedStatus: 'lowIncomeRescue', income: { pensionYuan: 6000 }, industryProjects: 1 }),
  home('5', '211122103', [
    person('5A', '1980-10-10', '01', '01', 'resident', { stableEmployment: true }),
    person('5B', '2011-01-01', '04', '03', 'none'),
  ], { recognizedStatus: null, income: { wageYuan: 7000 }, housing: { grade: 'A' } }),
  home('6', '211122103', [person('6A', '1940-12-01', '04', '01', 'none', certificate(null))], {
    recognizedStatus: 'tekun', income: { tekunBenefitYuan: 7000 }, housing: { grade: 'C' },
  }),
  home('7', '211103001', [
    person('7A', '1985-03-03', '01', '01', 'employee'),
    person('7B', '1999-09-10', '01', '16', 'none'),
    person('7C', '2015-05-05', '04', '02', 'none'),
  ], {
    area: 'urban', recognizedStatus: 'dibao', income: { wageYuan: null, dibaoBenefitYuan: 12_000 }, industryProjects: 2,
    housing: { grade: 'A', urbanHousingHardship: true, rentalSupport: 'subsidy' },
  }),
  home('8', '211103001', [
    person('8A', '1990-04-04', null, '01', null),
    person('8B', '2008-01-01', '04', null, 'none'),
  ], {
    area: 'urban', recognizedStatus: 'lowIncomeRescue', income: { wageYuan: 6494 }, industryProjects: null,
    housing: { grade: 'B', urbanHousingHardship: true, rentalSupport: 'none' },
  }),
  home('9', '211103001', [
    person('9A', '1965-11-11', '01', '01', 'resident', { stableEmployment: true, ...certificate(true) }),
  ], {
    recognizedStatus: 'dibao', income: { wageYuan: 5000, dibaoBenefitYuan: '1000.50' }, industryProjects: 1,
    previousPerCapitaNetIncomeYuan: 6000, housing: { grade: 'D', rebuildStatus: 'done' },
  }),
  home('10', '211103001', [
    person('10A', '1972-02-02', '03', '01', 'resident', { recognizedStatus: 'dibao' }),
    person('10B', '1973-03-03', '01', '01', 'none', { recognizedStatus: null }),
  ], { income: { wageYuan: 3000 }, industryProjects: 0, housing: { grade: 'D', rebuildStatus: null } }),
] // prettier-ignore
