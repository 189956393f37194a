import type { Endpoint } from '../http/endpoint';
import { createBulk, createOne } from './create';
import { getCreateFields, getCreateTypes } from './createmeta';
import { evaluate } from './expressions';
import { deleteProperty, getProperty, getPropertyKeys, setProperty } from './issue-properties';
import { getIssueType, getIssueTypes } from './issue-types';
import { bulkFetch, deleteIssue, editIssue, getIssue } from './issues';
import { getMyPermissions } from './my-permissions';
import { getProject, searchProjects } from './projects';
import { getRemoteLink, getRemoteLinks, setRemoteLink } from './remote-links';
import { searchJql } from './search';
import { getStatus, getStatusCategory } from './statuses';
import { doTransition, getTransitions } from './transitions';
import { findAssignable, getMyself, getUser, getUsers } from './users';

/** In the order in which they are matched: a literal segment before a parameter in its place. */
export const jiraEndpoints: readonly Endpoint[] = [
  createOne,
  createBulk,
  bulkFetch,
  getIssue,
  editIssue,
  deleteIssue,
  getTransitions,
  doTransition,
  getPropertyKeys,
  getProperty,
  setProperty,
  deleteProperty,
  getRemoteLinks,
  getRemoteLink,
  setRemoteLink,
  searchJql,
  evaluate,
  getIssueTypes,
  getIssueType,
  getStatus,
  getStatusCategory,
  getCreateTypes,
  getCreateFields,
  searchProjects,
  getProject,
  findAssignable,
  getUsers,
  getUser,
  getMyself,
  getMyPermissions,
];
