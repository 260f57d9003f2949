using System.Text.Json.Nodes;

namespace ReviewFunctions.Desk.Comments;

/// <content>What stands in the queue: a page of the comments of a status, or those in which somebody looks for a word.</content>
public sealed partial class CommentList
{
    private const int PageLength = 50;

    /// <summary>The fields of a comment that are searched.</summary>
    private static readonly string[] Sought = ["name", "body", "url", "email"];

    private string _words = "";

    private Task ReadAsync(string status)
    {
        (_status, _at) = (status, 0);
        _found.Clear();
        _chosen.Clear();
        return ReadPageAsync($"?status={status}&limit={PageLength}");
    }

    private Task GoOnAsync() => ReadPageAsync(_next ?? "");

    private async Task ReadPageAsync(string query)
    {
        var (words, enough) = (_words, _found.Count + PageLength);
        _isReading = true;
        do
        {
            var answer = await Api.GetAsync($"api/comments{query}", CancellationToken.None);
            // An answer that is overtaken by another search is of no use.
            if (words != _words) return;
            _fault = answer.IsGood ? null : answer.Reason;
            _found.AddRange((answer.Body?["items"] as JsonArray ?? []).OfType<JsonNode>().Where(IsSought));
            _next = (string?)answer.Body?["next"] is { } next ? new Uri(next).Query : null;
            query = _next ?? "";
        }
        while (words.Length > 0 && _next is not null && _found.Count < enough);
        _isReading = false;
    }

    private bool IsSought(JsonNode comment) => _words.Length == 0 || Sought.Any(
        name => ((string?)comment[name])?.Contains(_words.Trim(), StringComparison.CurrentCultureIgnoreCase) == true);
}
