// What the graph promises, on every engine, in numbered sections: each is a migration of server/graph/migrations/ and is applied once, so a
// section that has been released is never edited; what comes later stands in a new one.
// A constraint alone does not speed up lookups on the embedded engine, so each has its index beside it; Neo4j, whose constraints are
// indexes, passes over that second statement.

// == 1: what a first graph has ==

// Ids. Every node of the domain bears Entity beside its own label; measures and indicators also Subject, units and meeting bodies Actor.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_id_lookup IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE CONSTRAINT subject_id IF NOT EXISTS FOR (n:Subject) REQUIRE n.id IS UNIQUE;
CREATE INDEX subject_id_lookup IF NOT EXISTS FOR (n:Subject) ON (n.id);
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE INDEX actor_id_lookup IF NOT EXISTS FOR (n:Actor) ON (n.id);
CREATE CONSTRAINT jurisdiction_id IF NOT EXISTS FOR (n:Jurisdiction) REQUIRE n.id IS UNIQUE;
CREATE INDEX jurisdiction_id_lookup IF NOT EXISTS FOR (n:Jurisdiction) ON (n.id);
CREATE CONSTRAINT policy_id IF NOT EXISTS FOR (n:Policy) REQUIRE n.id IS UNIQUE;
CREATE INDEX policy_id_lookup IF NOT EXISTS FOR (n:Policy) ON (n.id);
CREATE CONSTRAINT clause_id IF NOT EXISTS FOR (n:Clause) REQUIRE n.id IS UNIQUE;
CREATE INDEX clause_id_lookup IF NOT EXISTS FOR (n:Clause) ON (n.id);
CREATE CONSTRAINT measure_id IF NOT EXISTS FOR (n:Measure) REQUIRE n.id IS UNIQUE;
CREATE INDEX measure_id_lookup IF NOT EXISTS FOR (n:Measure) ON (n.id);
CREATE CONSTRAINT indicator_id IF NOT EXISTS FOR (n:Indicator) REQUIRE n.id IS UNIQUE;
CREATE INDEX indicator_id_lookup IF NOT EXISTS FOR (n:Indicator) ON (n.id);
CREATE CONSTRAINT indicator_concept_id IF NOT EXISTS FOR (n:IndicatorConcept) REQUIRE n.id IS UNIQUE;
CREATE INDEX indicator_concept_id_lookup IF NOT EXISTS FOR (n:IndicatorConcept) ON (n.id);
CREATE CONSTRAINT unit_id IF NOT EXISTS FOR (n:Unit) REQUIRE n.id IS UNIQUE;
CREATE INDEX unit_id_lookup IF NOT EXISTS FOR (n:Unit) ON (n.id);
CREATE CONSTRAINT meeting_body_id IF NOT EXISTS FOR (n:MeetingBody) REQUIRE n.id IS UNIQUE;
CREATE INDEX meeting_body_id_lookup IF NOT EXISTS FOR (n:MeetingBody) ON (n.id);
CREATE CONSTRAINT duty_id IF NOT EXISTS FOR (n:Duty) REQUIRE n.id IS UNIQUE;
CREATE INDEX duty_id_lookup IF NOT EXISTS FOR (n:Duty) ON (n.id);
CREATE CONSTRAINT procedure_id IF NOT EXISTS FOR (n:Procedure) REQUIRE n.id IS UNIQUE;
CREATE INDEX procedure_id_lookup IF NOT EXISTS FOR (n:Procedure) ON (n.id);
CREATE CONSTRAINT step_id IF NOT EXISTS FOR (n:Step) REQUIRE n.id IS UNIQUE;
CREATE INDEX step_id_lookup IF NOT EXISTS FOR (n:Step) ON (n.id);
CREATE CONSTRAINT interpretation_id IF NOT EXISTS FOR (n:Interpretation) REQUIRE n.id IS UNIQUE;
CREATE INDEX interpretation_id_lookup IF NOT EXISTS FOR (n:Interpretation) ON (n.id);
CREATE CONSTRAINT interpretation_section_id IF NOT EXISTS FOR (n:InterpretationSection) REQUIRE n.id IS UNIQUE;
CREATE INDEX interpretation_section_id_lookup IF NOT EXISTS FOR (n:InterpretationSection) ON (n.id);
CREATE CONSTRAINT case_study_id IF NOT EXISTS FOR (n:CaseStudy) REQUIRE n.id IS UNIQUE;
CREATE INDEX case_study_id_lookup IF NOT EXISTS FOR (n:CaseStudy) ON (n.id);

// The bookkeeping of loads and of the change log; see server/graph/load/ and server/graph/change-log.ts.
CREATE CONSTRAINT contribution_id IF NOT EXISTS FOR (n:Contribution) REQUIRE n.id IS UNIQUE;
CREATE INDEX contribution_id_lookup IF NOT EXISTS FOR (n:Contribution) ON (n.id);
CREATE CONSTRAINT change_counter_id IF NOT EXISTS FOR (n:ChangeCounter) REQUIRE n.id IS UNIQUE;
CREATE INDEX change_counter_id_lookup IF NOT EXISTS FOR (n:ChangeCounter) ON (n.id);
CREATE CONSTRAINT change_seq IF NOT EXISTS FOR (n:Change) REQUIRE n.seq IS UNIQUE;
CREATE INDEX change_seq_lookup IF NOT EXISTS FOR (n:Change) ON (n.seq);

// What lists are narrowed by.
CREATE INDEX policy_title_key IF NOT EXISTS FOR (n:Policy) ON (n.titleKey);
CREATE INDEX measure_title_key IF NOT EXISTS FOR (n:Measure) ON (n.titleKey);
CREATE INDEX case_study_title_key IF NOT EXISTS FOR (n:CaseStudy) ON (n.titleKey);
CREATE INDEX indicator_name_key IF NOT EXISTS FOR (n:Indicator) ON (n.nameKey);
CREATE INDEX indicator_concept_name_key IF NOT EXISTS FOR (n:IndicatorConcept) ON (n.nameKey);
CREATE INDEX policy_jurisdiction_id IF NOT EXISTS FOR (n:Policy) ON (n.jurisdictionId);
CREATE INDEX measure_jurisdiction_id IF NOT EXISTS FOR (n:Measure) ON (n.jurisdictionId);
CREATE INDEX indicator_jurisdiction_id IF NOT EXISTS FOR (n:Indicator) ON (n.jurisdictionId);
CREATE INDEX unit_jurisdiction_id IF NOT EXISTS FOR (n:Unit) ON (n.jurisdictionId);
CREATE INDEX meeting_body_jurisdiction_id IF NOT EXISTS FOR (n:MeetingBody) ON (n.jurisdictionId);
CREATE INDEX duty_jurisdiction_id IF NOT EXISTS FOR (n:Duty) ON (n.jurisdictionId);
CREATE INDEX case_study_jurisdiction_id IF NOT EXISTS FOR (n:CaseStudy) ON (n.jurisdictionId);
CREATE INDEX clause_policy_id IF NOT EXISTS FOR (n:Clause) ON (n.policyId);
CREATE INDEX measure_policy_id IF NOT EXISTS FOR (n:Measure) ON (n.policyId);
CREATE INDEX indicator_policy_id IF NOT EXISTS FOR (n:Indicator) ON (n.policyId);
CREATE INDEX meeting_body_policy_id IF NOT EXISTS FOR (n:MeetingBody) ON (n.policyId);
CREATE INDEX duty_policy_id IF NOT EXISTS FOR (n:Duty) ON (n.policyId);
CREATE INDEX interpretation_policy_id IF NOT EXISTS FOR (n:Interpretation) ON (n.policyId);

// == 2: ids of units that were merged into others lead to those ==

CREATE CONSTRAINT redirect_id IF NOT EXISTS FOR (n:Redirect) REQUIRE n.id IS UNIQUE;
CREATE INDEX redirect_id_lookup IF NOT EXISTS FOR (n:Redirect) ON (n.id);
CREATE INDEX redirect_target IF NOT EXISTS FOR (n:Redirect) ON (n.target);

// == 3: the audit log ==

CREATE CONSTRAINT audit_entry_id IF NOT EXISTS FOR (n:AuditEntry) REQUIRE n.id IS UNIQUE;
CREATE INDEX audit_entry_id_lookup IF NOT EXISTS FOR (n:AuditEntry) ON (n.id);
CREATE CONSTRAINT audit_entry_seq IF NOT EXISTS FOR (n:AuditEntry) REQUIRE n.seq IS UNIQUE;
CREATE INDEX audit_entry_seq_lookup IF NOT EXISTS FOR (n:AuditEntry) ON (n.seq);
CREATE CONSTRAINT audit_head_id IF NOT EXISTS FOR (n:AuditHead) REQUIRE n.id IS UNIQUE;
CREATE INDEX audit_head_id_lookup IF NOT EXISTS FOR (n:AuditHead) ON (n.id);

// == 4: manuscripts ==

CREATE CONSTRAINT manuscript_id IF NOT EXISTS FOR (n:Manuscript) REQUIRE n.id IS UNIQUE;
CREATE INDEX manuscript_id_lookup IF NOT EXISTS FOR (n:Manuscript) ON (n.id);
CREATE INDEX manuscript_state IF NOT EXISTS FOR (n:Manuscript) ON (n.state);
CREATE CONSTRAINT manuscript_revision_id IF NOT EXISTS FOR (n:ManuscriptRevision) REQUIRE n.id IS UNIQUE;
CREATE INDEX manuscript_revision_id_lookup IF NOT EXISTS FOR (n:ManuscriptRevision) ON (n.id);
CREATE INDEX manuscript_revision_manuscript_id IF NOT EXISTS FOR (n:ManuscriptRevision) ON (n.manuscriptId);
CREATE CONSTRAINT uploaded_file_id IF NOT EXISTS FOR (n:UploadedFile) REQUIRE n.id IS UNIQUE;
CREATE INDEX uploaded_file_id_lookup IF NOT EXISTS FOR (n:UploadedFile) ON (n.id);

// == 5: accounts ==

CREATE CONSTRAINT account_id IF NOT EXISTS FOR (n:Account) REQUIRE n.id IS UNIQUE;
CREATE INDEX account_id_lookup IF NOT EXISTS FOR (n:Account) ON (n.id);
CREATE CONSTRAINT account_username IF NOT EXISTS FOR (n:Account) REQUIRE n.username IS UNIQUE;
CREATE INDEX account_username_lookup IF NOT EXISTS FOR (n:Account) ON (n.username);
CREATE CONSTRAINT account_email IF NOT EXISTS FOR (n:Account) REQUIRE n.email IS UNIQUE;
CREATE INDEX account_email_lookup IF NOT EXISTS FOR (n:Account) ON (n.email);
CREATE CONSTRAINT credential_id IF NOT EXISTS FOR (n:Credential) REQUIRE n.id IS UNIQUE;
CREATE INDEX credential_user IF NOT EXISTS FOR (n:Credential) ON (n.userId);
CREATE INDEX credential_account IF NOT EXISTS FOR (n:Credential) ON (n.accountId);
CREATE CONSTRAINT session_id IF NOT EXISTS FOR (n:Session) REQUIRE n.id IS UNIQUE;
CREATE INDEX session_id_lookup IF NOT EXISTS FOR (n:Session) ON (n.id);
CREATE CONSTRAINT session_token IF NOT EXISTS FOR (n:Session) REQUIRE n.token IS UNIQUE;
CREATE INDEX session_token_lookup IF NOT EXISTS FOR (n:Session) ON (n.token);
CREATE INDEX session_user IF NOT EXISTS FOR (n:Session) ON (n.userId);
CREATE CONSTRAINT verification_id IF NOT EXISTS FOR (n:Verification) REQUIRE n.id IS UNIQUE;
CREATE INDEX verification_identifier IF NOT EXISTS FOR (n:Verification) ON (n.identifier);
CREATE CONSTRAINT secret_id IF NOT EXISTS FOR (n:Secret) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT sign_in_counter_id IF NOT EXISTS FOR (n:SignInCounter) REQUIRE n.id IS UNIQUE;
CREATE INDEX sign_in_counter_id_lookup IF NOT EXISTS FOR (n:SignInCounter) ON (n.id);
CREATE INDEX sign_in_counter_forgotten IF NOT EXISTS FOR (n:SignInCounter) ON (n.forgottenAt);

// == 6: readers' reports ==

CREATE CONSTRAINT error_report_id IF NOT EXISTS FOR (n:ErrorReport) REQUIRE n.id IS UNIQUE;
CREATE INDEX error_report_id_lookup IF NOT EXISTS FOR (n:ErrorReport) ON (n.id);
CREATE INDEX error_report_sender IF NOT EXISTS FOR (n:ErrorReport) ON (n.sender);

// == 8: notices on their way into the graph, and what editors corrected in them ==

CREATE CONSTRAINT notice_upload_id IF NOT EXISTS FOR (n:NoticeUpload) REQUIRE n.id IS UNIQUE;
CREATE INDEX notice_upload_id_lookup IF NOT EXISTS FOR (n:NoticeUpload) ON (n.id);
CREATE INDEX notice_upload_state IF NOT EXISTS FOR (n:NoticeUpload) ON (n.state);
CREATE INDEX notice_upload_sha256 IF NOT EXISTS FOR (n:NoticeUpload) ON (n.sha256);
CREATE CONSTRAINT notice_reading_id IF NOT EXISTS FOR (n:NoticeReading) REQUIRE n.id IS UNIQUE;
CREATE INDEX notice_reading_id_lookup IF NOT EXISTS FOR (n:NoticeReading) ON (n.id);
CREATE CONSTRAINT correction_id IF NOT EXISTS FOR (n:Correction) REQUIRE n.id IS UNIQUE;
CREATE INDEX correction_id_lookup IF NOT EXISTS FOR (n:Correction) ON (n.id);
CREATE INDEX correction_policy_id IF NOT EXISTS FOR (n:Correction) ON (n.policyId);
CREATE CONSTRAINT withdrawn_policy_id IF NOT EXISTS FOR (n:WithdrawnPolicy) REQUIRE n.id IS UNIQUE;
CREATE INDEX withdrawn_policy_id_lookup IF NOT EXISTS FOR (n:WithdrawnPolicy) ON (n.id);

// == 9: how units are reached ==

CREATE CONSTRAINT unit_contact_id IF NOT EXISTS FOR (n:UnitContact) REQUIRE n.id IS UNIQUE;
CREATE INDEX unit_contact_id_lookup IF NOT EXISTS FOR (n:UnitContact) ON (n.id);
CREATE INDEX unit_contact_unit IF NOT EXISTS FOR (n:UnitContact) ON (n.unitId);

// == 10: drafts that were discarded ==

CREATE CONSTRAINT discarded_draft_id IF NOT EXISTS FOR (n:DiscardedDraft) REQUIRE n.id IS UNIQUE;
CREATE INDEX discarded_draft_id_lookup IF NOT EXISTS FOR (n:DiscardedDraft) ON (n.id);
