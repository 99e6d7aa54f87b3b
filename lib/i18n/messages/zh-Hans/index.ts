import type en from "../en";
import account from "./account.json";
import admin from "./admin.json";
import audit from "./audit.json";
import changes from "./changes.json";
import chartText from "./chart-text.json";
import charts from "./charts.json";
import common from "./common.json";
import comparison from "./comparison.json";
import disputes from "./disputes.json";
import downloads from "./downloads.json";
import entityForm from "./entity-form.json";
import errors from "./errors.json";
import evidence from "./evidence.json";
import figures from "./figures.json";
import guards from "./guards.json";
import history from "./history.json";
import imports from "./imports.json";
import investors from "./investors.json";
import market from "./market.json";
import method from "./method.json";
import network from "./network.json";
import organizations from "./organizations.json";
import overview from "./overview.json";
import pageError from "./page-error.json";
import people from "./people.json";
import products from "./products.json";
import proposals from "./proposals.json";
import restatements from "./restatements.json";
import revenue from "./revenue.json";
import rounds from "./rounds.json";
import search from "./search.json";
import sections from "./sections.json";
import sources from "./sources.json";
import structure from "./structure.json";
import terms from "./terms.json";
import timeline from "./timeline.json";
import users from "./users.json";
import view from "./view.json";

const messages: typeof en = {
  account,
  admin,
  audit,
  changes,
  charts,
  chartText,
  common,
  comparison,
  disputes,
  entityForm,
  errors,
  evidence,
  downloads,
  figures,
  guards,
  history,
  imports,
  investors,
  market,
  method,
  network,
  organizations,
  overview,
  pageError,
  people,
  products,
  proposals,
  restatements,
  revenue,
  rounds,
  search,
  sections,
  sources,
  structure,
  terms,
  timeline,
  users,
  view,
};

export default messages;
