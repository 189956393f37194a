import { answerProposal } from './answer-proposal';
import { applySync } from './apply-sync';
import { buildDocument } from './build-document';
import { countDesigns } from './count-designs';
import { decideSection } from './decide-section';
import { createDesign } from './create-design';
import { getApprovalHistory } from './get-approval-history';
import { getApprovalPolicies } from './get-approval-policies';
import { getChanges } from './get-changes';
import { getDesign } from './get-design';
import { getDiagrams } from './get-diagrams';
import { getRetention, saveRetention } from './data-retention';
import { getHealthCheck } from './get-health-check';
import { getEpicDesigns } from './get-epic-designs';
import { getIssueAccess } from './get-issue-access';
import { getReviewRoles } from './get-review-roles';
import { getSettings } from './get-settings';
import { linkDesign } from './link-design';
import { listDesigns } from './list-designs';
import { moveOntoPage } from './move-onto-page';
import { previewSync } from './preview-sync';
import { refreshHealthCheck } from './refresh-health-check';
import { requestLink } from './request-link';
import { resolveEpic } from './resolve-epic';
import { runHealthCheck } from './run-health-check';
import { saveApprovalPolicy } from './save-approval-policy';
import { saveSettings } from './save-settings';
import { searchEpics } from './search-epics';
import { searchPages } from './search-pages';
import { searchPeople } from './search-people';
import { searchProjects } from './search-projects';
import { searchSpaces } from './search-spaces';
import { startPicker } from './start-picker';
import { takeApprovalStep } from './take-approval-step';
import { unlinkDesign } from './unlink-design';
import { unlinkMissingDesigns } from './unlink-missing-designs';

/** What the surfaces of designs and of admins need: none of it reads or writes Markdown. */
export const designCalls = {
  startPicker,
  buildDocument,
  searchEpics,
  resolveEpic,
  searchPeople,
  getDesign,
  getDiagrams,
  takeApprovalStep,
  getReviewRoles,
  getApprovalHistory,
  getChanges,
  getApprovalPolicies,
  saveApprovalPolicy,
  previewSync,
  applySync,
  getSettings,
  saveSettings,
  getEpicDesigns,
  listDesigns,
  countDesigns,
  searchPages,
  requestLink,
  answerProposal,
  getIssueAccess,
  linkDesign,
  decideSection,
  unlinkDesign,
  unlinkMissingDesigns,
  moveOntoPage,
  searchSpaces,
  createDesign,
  getHealthCheck,
  getRetention,
  saveRetention,
  runHealthCheck,
  refreshHealthCheck,
  searchProjects,
};
