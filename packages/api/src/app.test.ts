import { httpConformance } from './http.conformance.ts';
import { inProcess } from './runtimes.fixture.ts';

httpConformance('the handler in process', inProcess);
