import { readableAddress } from '../locale/language.tsx';
import { useLocation, useNavigate } from './router.tsx';

/** Returns a function that sets one query parameter of the URL, or removes it if the value is empty. Keeps the scroll position. */
export function useQueryWriter({ replace = true } = {}): (name: string, value: string | null | undefined) => void {
  const location = useLocation();
  const navigate = useNavigate();
  return (name, value) => {
    const query = new URLSearchParams(location.search);
    if (value) query.set(name, value);
    else query.delete(name);
    const search = readableAddress(query.toString());
    navigate(`${location.pathname}${search ? `?${search}` : ''}`, { replace, scroll: false });
  };
}
