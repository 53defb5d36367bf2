//! Languages that take the body as a text over several lines.

use super::literal::quoted;
use super::{Request, indented};

pub fn go(request: &Request) -> String {
    let headers: String = request
        .headers()
        .iter()
        .map(|(name, value)| format!("\trequest.Header.Set({}, {})\n", quoted(name), quoted(value)))
        .collect();
    let (import, text, body) = match &request.body {
        Some(body) => {
            // A raw text has no way to write its own quote.
            let raw = body.pretty().replace('`', "` + \"`\" + `");
            let text = format!("\tbody := strings.NewReader(`{raw}`)\n");
            ("\t\"strings\"\n", text, "body")
        }
        None => ("", String::new(), "nil"),
    };
    format!(
        "package main\n\n\
         import (\n\t\"fmt\"\n\t\"io\"\n\t\"net/http\"\n{import})\n\n\
         func main() {{\n\
         {text}\trequest, err := http.NewRequest({method}, {url}, {body})\n\
         \tif err != nil {{\n\t\tpanic(err)\n\t}}\n\
         {headers}\
         \tresponse, err := http.DefaultClient.Do(request)\n\
         \tif err != nil {{\n\t\tpanic(err)\n\t}}\n\
         \tdefer response.Body.Close()\n\
         \tanswer, err := io.ReadAll(response.Body)\n\
         \tif err != nil {{\n\t\tpanic(err)\n\t}}\n\
         \tfmt.Println(string(answer))\n\
         }}",
        method = quoted(&request.method),
        url = quoted(&request.url),
    )
}

pub fn csharp(request: &Request) -> String {
    let (using, content) = match &request.body {
        Some(body) => (
            "using System.Text;\n",
            format!(
                "request.Content = new StringContent(\"\"\"\n    {}\n    \"\"\", Encoding.UTF8, \"application/json\");\n",
                indented(&body.pretty(), 4)
            ),
        ),
        None => ("", String::new()),
    };
    format!(
        "using System.Net.Http.Headers;\n{using}\n\
         using var client = new HttpClient();\n\
         using var request = new HttpRequestMessage(HttpMethod.{method}, {url});\n\
         request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", {token});\n\
         {content}using var response = await client.SendAsync(request);\n\
         Console.WriteLine(await response.Content.ReadAsStringAsync());",
        method = request.capitalised_method(),
        url = quoted(&request.url),
        token = quoted(&request.token),
    )
}

pub fn java(request: &Request) -> String {
    let headers: String = request
        .headers()
        .iter()
        .map(|(name, value)| format!("            .header({}, {})\n", quoted(name), quoted(value)))
        .collect();
    let publisher = match &request.body {
        Some(body) => {
            let text = body.pretty().replace('\\', r"\\");
            format!(
                "HttpRequest.BodyPublishers.ofString(\"\"\"\n                {}\"\"\")",
                indented(&text, 16)
            )
        }
        None => "HttpRequest.BodyPublishers.noBody()".to_owned(),
    };
    format!(
        "import java.net.URI;\n\
         import java.net.http.HttpClient;\n\
         import java.net.http.HttpRequest;\n\
         import java.net.http.HttpResponse;\n\n\
         public class Sample {{\n    \
             public static void main(String[] arguments) throws Exception {{\n        \
                 HttpRequest request = HttpRequest.newBuilder(URI.create({url}))\n\
         {headers}            \
                     .method({method}, {publisher})\n            \
                     .build();\n        \
                 HttpResponse<String> response = HttpClient.newHttpClient()\n            \
                     .send(request, HttpResponse.BodyHandlers.ofString());\n        \
                 System.out.println(response.body());\n    \
             }}\n\
         }}",
        url = quoted(&request.url),
        method = quoted(&request.method),
    )
}
