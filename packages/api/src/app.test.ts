import { httpConformance } from './http/http.conformance.ts';
import { serveInProcess } from './presets/runtimes.fixture.ts';

httpConformance('the handler in process', serveInProcess);
