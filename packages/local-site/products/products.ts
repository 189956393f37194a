export type { LoggedRequest, Principal, ProductEvent, Products, ProductsOptions, SitePerson } from './contract';
export { createProducts } from './create-products';
export { endpoints } from './endpoints';
