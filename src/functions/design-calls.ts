import { answerProposal } from './calls/designs/answer-proposal';
import { applySync } from './calls/sync/apply-sync';
import { buildDocument } from './calls/designs/build-document';
import { countDesigns } from './calls/overview/count-designs';
import { decideSection } from './calls/designs/decide-section';
import { createDesign } from './calls/designs/create-design';
import { getApprovalHistory } from './calls/approval/get-approval-history';
import { getApprovalPolicies } from './calls/approval/get-approval-policies';
import { getChanges } from './calls/approval/get-changes';
import { getDesign } from './calls/designs/get-design';
import { getDiagrams } from './calls/designs/get-diagrams';
import { getRetention, saveRetention } from './calls/administration/data-retention';
import { getHealthCheck } from './calls/administration/get-health-check';
import { getEpicDesigns } from './calls/designs/get-epic-designs';
import { getIssueAccess } from './calls/designs/get-issue-access';
import { getReviewRoles } from './calls/approval/get-review-roles';
import { getSettings } from './calls/sync/get-settings';
import { linkDesign } from './calls/designs/link-design';
import { listDesigns } from './calls/overview/list-designs';
import { moveOntoPage } from './calls/designs/move-onto-page';
import { previewSync } from './calls/sync/preview-sync';
import { refreshHealthCheck } from './calls/administration/refresh-health-check';
import { requestLink } from './calls/designs/request-link';
import { resolveEpic } from './calls/designs/resolve-epic';
import { runHealthCheck } from './calls/administration/run-health-check';
import { saveApprovalPolicy } from './calls/approval/save-approval-policy';
import { saveSettings } from './calls/sync/save-settings';
import { searchEpics } from './calls/designs/search-epics';
import { searchPages } from './calls/designs/search-pages';
import { searchPeople } from './calls/designs/search-people';
import { searchProjects } from './calls/designs/search-projects';
import { searchSpaces } from './calls/designs/search-spaces';
import { startPicker } from './calls/designs/start-picker';
import { takeApprovalStep } from './calls/approval/take-approval-step';
import { unlinkDesign } from './calls/designs/unlink-design';
import { unlinkMissingDesigns } from './jobs/unlink-missing-designs';

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
