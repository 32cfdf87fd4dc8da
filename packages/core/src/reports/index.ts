export { renderReport, type RenderReportOptions, type ReportEntry } from './render-report.ts'
export { ReportError, type ReportProblem } from './report-error.ts'
