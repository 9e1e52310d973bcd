import { ARRANGEMENTS } from '@synoptic/core/text/arrangements';
import { choiceParameter, requiredParameter } from '../routes/parameter.ts';
import { toolIdListParameter, toolLanguageParameter, toolWordListParameter } from './tool.ts';

/** Parameters of the tools that ask about a comparison. */
export const toolQuestionParameters = {
  about: requiredParameter(toolIdListParameter('the events and entities to compare')),
  by: choiceParameter(ARRANGEMENTS, 'voice', 'what a column stands for'),
  accounts: toolWordListParameter('sigla of the accounts to include; all by default'),
  facets: toolWordListParameter('the facets to compare; all by default'),
  lang: toolLanguageParameter,
};
