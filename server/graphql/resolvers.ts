import type { BuildSchemaOptions } from "type-graphql";
import { AccountSessions } from "./edges/account-sessions.ts";
import { AccountUnit } from "./edges/account-unit.ts";
import { CaseStudyLinks } from "./edges/case-study-links.ts";
import { citationOf } from "./edges/citation-of.ts";
import { CitationSource } from "./edges/citation-source.ts";
import { ClauseStates } from "./edges/clause-states.ts";
import { ClauseText } from "./edges/clause-text.ts";
import { ClauseTree } from "./edges/clause-tree.ts";
import { DutyParties } from "./edges/duty-parties.ts";
import { ErrorReportSubject } from "./edges/error-report-subject.ts";
import { IndicatorComparisonParts } from "./edges/indicator-comparison.ts";
import { ConceptOfIndicator, IndicatorsOfConcept } from "./edges/indicator-concept.ts";
import { IndicatorLevels } from "./edges/indicator-levels.ts";
import { ClauseOfSection, InterpretationSections } from "./edges/interpretation-sections.ts";
import { jurisdictionOf } from "./edges/jurisdiction-of.ts";
import { JurisdictionParent } from "./edges/jurisdiction-parent.ts";
import { ManuscriptParts, payloadWarnings } from "./edges/manuscript-parts.ts";
import { MeetingBodyCadence } from "./edges/meeting-body-cadence.ts";
import { MeetingBodyDuties } from "./edges/meeting-body-duties.ts";
import { MeetingBodyEscalatesTo } from "./edges/meeting-body-escalates-to.ts";
import { MeetingBodyPeople } from "./edges/meeting-body-people.ts";
import { MeetingBodySessions } from "./edges/meeting-body-sessions.ts";
import { MeetingBodyTakesUp } from "./edges/meeting-body-takes-up.ts";
import { NoticeReview } from "./edges/notice-review.ts";
import { PolicyClauses } from "./edges/policy-clauses.ts";
import { PolicyFacts } from "./edges/policy-facts.ts";
import { PolicyInterpretations } from "./edges/policy-interpretations.ts";
import { policyOf } from "./edges/policy-of.ts";
import { PolicyRelations } from "./edges/policy-relations.ts";
import { ProcedureSteps } from "./edges/procedure-steps.ts";
import { revisionsOf } from "./edges/revisions-of.ts";
import { SearchHitSource } from "./edges/search-hit-source.ts";
import { subjectCaseStudies } from "./edges/subject-case-studies.ts";
import { subjectLeads } from "./edges/subject-leads.ts";
import { subjectSupports } from "./edges/subject-supports.ts";
import { subjectTakenUpBy } from "./edges/subject-taken-up-by.ts";
import { TimingDates, timings } from "./edges/timings.ts";
import { UnitContactEditor, UnitContacts } from "./edges/unit-contacts.ts";
import { UnitMeetings } from "./edges/unit-meetings.ts";
import { UnitSets } from "./edges/unit-sets.ts";
import { UnitWork } from "./edges/unit-work.ts";
import { AccountMutations } from "./mutations/account-mutations.ts";
import { CaseStudyMutations } from "./mutations/case-study-mutations.ts";
import { DiscardDraftMutation } from "./mutations/discard-draft-mutation.ts";
import { ErrorReportMutations } from "./mutations/error-report-mutations.ts";
import { InterpretationMutations } from "./mutations/interpretation-mutations.ts";
import { NoticeMutations } from "./mutations/notice-mutations.ts";
import { PolicyMutations } from "./mutations/policy-mutations.ts";
import { RestoreMutation } from "./mutations/restore-mutation.ts";
import { SessionMutations } from "./mutations/session-mutations.ts";
import { UnitContactMutation } from "./mutations/unit-contact-mutation.ts";
import { AccountQueries } from "./queries/account-queries.ts";
import { AskQuery } from "./queries/ask-query.ts";
import { AuditQueries } from "./queries/audit-queries.ts";
import { CaseStudyQueries } from "./queries/case-study-queries.ts";
import { CollectionQueries } from "./queries/collection-queries.ts";
import { CompareIndicatorQuery } from "./queries/compare-indicator-query.ts";
import { ComparePoliciesQuery } from "./queries/compare-policies-query.ts";
import { DutyQueries } from "./queries/duty-queries.ts";
import { ErrorReportQueries } from "./queries/error-report-queries.ts";
import { IndicatorQueries } from "./queries/indicator-queries.ts";
import { InterpretationQueries } from "./queries/interpretation-queries.ts";
import { InterpretationsDueQuery } from "./queries/interpretations-due-query.ts";
import { ManuscriptQueries } from "./queries/manuscript-queries.ts";
import { MeasureQueries } from "./queries/measure-queries.ts";
import { MeetingBodyQueries } from "./queries/meeting-body-queries.ts";
import { NodeQueries } from "./queries/node-queries.ts";
import { NoticeQueries } from "./queries/notice-queries.ts";
import { OpenDataQuery } from "./queries/open-data-query.ts";
import { PageListQuery } from "./queries/page-list-query.ts";
import { PolicyQueries } from "./queries/policy-queries.ts";
import { ResponsibilityChainQuery } from "./queries/responsibility-chain-query.ts";
import { SearchCountQueries } from "./queries/search-count-queries.ts";
import { SearchQueries } from "./queries/search-queries.ts";
import { UnitQueries } from "./queries/unit-queries.ts";

/** Every resolver; a test finds a file of edges/, mutations/ or queries/ that is missing here. */
export const resolvers: BuildSchemaOptions["resolvers"] = [
  AskQuery,
  AuditQueries,
  AccountMutations,
  AccountQueries,
  AccountSessions,
  AccountUnit,
  CaseStudyLinks,
  CaseStudyMutations,
  CaseStudyQueries,
  CitationSource,
  ClauseOfSection,
  ClauseStates,
  ClauseText,
  ClauseTree,
  CollectionQueries,
  OpenDataQuery,
  CompareIndicatorQuery,
  ComparePoliciesQuery,
  ConceptOfIndicator,
  DutyParties,
  DutyQueries,
  IndicatorComparisonParts,
  ErrorReportMutations,
  ErrorReportQueries,
  ErrorReportSubject,
  IndicatorLevels,
  IndicatorQueries,
  IndicatorsOfConcept,
  InterpretationMutations,
  InterpretationQueries,
  InterpretationSections,
  InterpretationsDueQuery,
  JurisdictionParent,
  ManuscriptParts,
  ManuscriptQueries,
  MeasureQueries,
  MeetingBodyCadence,
  MeetingBodyDuties,
  MeetingBodyEscalatesTo,
  MeetingBodyPeople,
  MeetingBodyQueries,
  MeetingBodySessions,
  MeetingBodyTakesUp,
  NodeQueries,
  NoticeMutations,
  NoticeQueries,
  NoticeReview,
  PageListQuery,
  PolicyClauses,
  PolicyFacts,
  PolicyInterpretations,
  PolicyMutations,
  PolicyQueries,
  PolicyRelations,
  ProcedureSteps,
  ResponsibilityChainQuery,
  DiscardDraftMutation,
  RestoreMutation,
  SearchHitSource,
  SearchCountQueries,
  SearchQueries,
  TimingDates,
  SessionMutations,
  UnitContactEditor,
  UnitContactMutation,
  UnitContacts,
  UnitMeetings,
  UnitSets,
  UnitQueries,
  UnitWork,
  ...citationOf,
  ...jurisdictionOf,
  ...payloadWarnings,
  ...policyOf,
  ...revisionsOf,
  ...subjectCaseStudies,
  ...subjectLeads,
  ...subjectSupports,
  ...subjectTakenUpBy,
  ...timings,
];
