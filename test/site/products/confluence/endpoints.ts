import type { Endpoint } from '../http/endpoint';
import { createFooterComment, getFooterComments } from './comments';
import { createPage } from './create-page';
import { deletePage } from './delete-page';
import { getPageById, getPages, getPagesInSpace } from './get-pages';
import { getPageOperations } from './operations';
import { getRestrictions, updateRestrictions } from './restrictions';
import { searchByCql } from './search';
import { searchUsers } from './search-users';
import { getSpaceById, getSpaces } from './spaces';
import { updatePage } from './update-page';
import { getCurrentUser, usersBulk } from './users';

export const confluenceEndpoints: readonly Endpoint[] = [
  getPageById,
  getPages,
  createPage,
  updatePage,
  deletePage,
  getPageOperations,
  createFooterComment,
  getFooterComments,
  getSpaces,
  getSpaceById,
  getPagesInSpace,
  usersBulk,
  searchByCql,
  searchUsers,
  getCurrentUser,
  getRestrictions,
  updateRestrictions,
];
