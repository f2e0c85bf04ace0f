/** An address that no page has: answered by the nearest error page, with search and ways on. */
export function loader(): never {
  throw new Response(null, { status: 404 })
}

// A route without a view would be a resource route, whose errors are bare text.
export default function NotFound() {
  return null
}
