import type { Endpoint } from '../http/endpoint';
import { getPageAncestors } from './ancestors';
import { createBlogPost, getBlogPostById } from './blog-posts';
import { createFooterComment, getFooterComments } from './comments';
import { copyPage } from './copy-page';
import { createPage } from './create-page';
import { deletePage } from './delete-page';
import { deletePageTree, deleteSpace, getLongTask } from './delete-tree';
import { getContent } from './get-content';
import { getPageById, getPages, getPagesInSpace } from './get-pages';
import { createInlineComment, getInlineComments } from './inline-comments';
import { movePage } from './move-page';
import { getPageOperations, getSpaceOperations } from './operations';
import { createPageProperty, deletePageProperty, getPageProperties, updatePageProperty } from './page-properties';
import { deletePageVersion } from './page-versions';
import { getRestrictions, getRestrictionsForOperation, updateRestrictions } from './restrictions';
import { searchByCql, searchContent } from './search';
import { searchUsers } from './search-users';
import { getSpaceById, getSpaces } from './spaces';
import { updatePage } from './update-page';
import { getCurrentUser, usersBulk } from './users';

export const confluenceEndpoints: readonly Endpoint[] = [
  getPageById,
  getPages,
  createPage,
  createBlogPost,
  getBlogPostById,
  updatePage,
  deletePage,
  deletePageTree,
  getLongTask,
  copyPage,
  movePage,
  getPageOperations,
  getPageAncestors,
  getPageProperties,
  createPageProperty,
  updatePageProperty,
  deletePageProperty,
  deletePageVersion,
  createFooterComment,
  getFooterComments,
  createInlineComment,
  getInlineComments,
  getSpaces,
  getSpaceById,
  getSpaceOperations,
  deleteSpace,
  getPagesInSpace,
  usersBulk,
  searchByCql,
  searchContent,
  getContent,
  searchUsers,
  getCurrentUser,
  getRestrictions,
  getRestrictionsForOperation,
  updateRestrictions,
];
