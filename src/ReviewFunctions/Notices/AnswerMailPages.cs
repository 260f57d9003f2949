using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Documents;
using ReviewFunctions.Core.Notices;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Notices;

/// <summary>The pages at which readers end the mails about answers to their comments.</summary>
public sealed class AnswerMailPages(
    Api api, AnswerMails mails, CurrentSite sites, IReviewStore reviews, ReviewDocuments documents, IPageRenderer pages)
{
    /// <summary>Asks whether they are to end.</summary>
    public Task<IResult> ShowAsync(HttpRequest request, string id, string comment, string signature, CancellationToken cancel) =>
        api.AnswerAnybodyAsync(request, _ => AnswerAsync(id, comment, signature, isEnd: false, cancel));

    /// <summary>Ends them.</summary>
    public Task<IResult> EndAsync(HttpRequest request, string id, string comment, string signature, CancellationToken cancel) =>
        api.AnswerAnybodyAsync(request, _ => AnswerAsync(id, comment, signature, isEnd: true, cancel));

    private async Task<IResult> AnswerAsync(string id, string comment, string signature, bool isEnd, CancellationToken cancel)
    {
        var found = CommentKey.TryParse(id, comment, out var key) ? await mails.FindAsync(key, signature, cancel) : null;
        if (found is null || await reviews.FindAsync(found.Review, cancel) is not { IsPublic: true } review)
            return new PageResult((await documents.NotFoundAsync(cancel)).Body, StatusCodes.Status404NotFound) { IsSecret = true };
        if (isEnd) await mails.StopAsync(found, cancel);
        var page = new AnswerMailPage(await sites.GetAsync(cancel), review, HasEnded: isEnd || !found.WantsAnswers);
        return new PageResult(await pages.RenderAsync(page, cancel)) { IsSecret = true };
    }
}
