using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace ReviewFunctions.Http.Paging;

/// <summary>The query of a list's next page: that of this one with another cursor.</summary>
internal static class NextPage
{
    /// <summary>The query; <see langword="null"/> on the last page.</summary>
    /// <param name="request">The request for this page.</param>
    /// <param name="kept">The names of the parameters that the next page keeps, beside <c>limit</c>.</param>
    /// <param name="cursor">Where it begins; <see langword="null"/> on the last page.</param>
    public static QueryBuilder? QueryOf(HttpRequest request, IEnumerable<string> kept, string? cursor)
    {
        if (cursor is null) return null;
        var sent = kept.Append(PageLimit.Parameter)
            .Where(request.Query.ContainsKey)
            .Select(name => KeyValuePair.Create(name, request.Query[name].ToString()));
        return new QueryBuilder(sent) { { Cursor.Parameter, cursor } };
    }
}
