package serve

import (
	"net"
	"net/http"
	"strings"
)

// headers are those of every answer. The policy allows the page's own styles, the one script that reloads it, what
// that hears from the server, and the forms of the bar; nothing may frame, embed or remember a page.
var headers = map[string]string{
	"Content-Security-Policy":      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	"X-Content-Type-Options":       "nosniff",
	"X-Frame-Options":              "DENY",
	"Referrer-Policy":              "no-referrer",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy":           "camera=(), geolocation=(), microphone=()",
	"Cache-Control":                "no-store",
}

// guard lets only harmless requests through: those that ask for this machine by a name of its own, so that no other
// site's name can be bound to it, and that only read.
func guard(address string, next http.Handler) http.Handler {
	hosts := hostsOf(address)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range headers {
			w.Header().Set(name, value)
		}
		switch {
		case !hosts[strings.ToLower(r.Host)]:
			http.Error(w, "this address serves 127.0.0.1 only", http.StatusMisdirectedRequest)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "pages can only be read", http.StatusMethodNotAllowed)
		case crossSite(r):
			http.Error(w, "pages are not for other sites", http.StatusForbidden)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// hostsOf lists the names by which a page may be asked for at an address.
func hostsOf(address string) map[string]bool {
	hosts := map[string]bool{}
	_, port, err := net.SplitHostPort(address)
	for _, name := range []string{"127.0.0.1", "localhost"} {
		if err == nil {
			hosts[net.JoinHostPort(name, port)] = true
		}
		if port == "80" {
			hosts[name] = true
		}
	}
	return hosts
}

// crossSite reports whether another site's page asks for something other than to be left for a page of ours.
// Browsers say so in a header; a request without it is not from a browser.
func crossSite(r *http.Request) bool {
	site := r.Header.Get("Sec-Fetch-Site")
	return (site == "cross-site" || site == "same-site") && r.Header.Get("Sec-Fetch-Mode") != "navigate"
}
