using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;

namespace ReviewFunctions.SitePages;

/// <summary>Stores a new page of the site's own and, if it is to be published, publishes it.</summary>
public sealed class CreatePage(Api api, PageEditing editing, SitePageRepresentation representation)
{
    /// <summary>Answers 201 with the stored page, or why there is none.</summary>
    [Function(nameof(CreatePage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/pages")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Site, async call =>
    {
        var body = await call.ReadJsonAsync(cancel);
        var outcome = await editing.CreateAsync(body, call.Submit(), cancel);
        return await representation.CreatedAsync(outcome, cancel);
    }, cancel);
}
