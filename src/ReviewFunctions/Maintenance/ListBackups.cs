using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Paging;

namespace ReviewFunctions.Maintenance;

/// <summary>
/// Lists the daily backups that are kept, the last first. They themselves are the owner's to fetch, from the storage account.
/// </summary>
public sealed class ListBackups(Api api, IBackupStore backups)
{
    /// <summary>The most that are listed.</summary>
    public const int MaxListed = 100;

    /// <summary>Answers 200 with the last of them.</summary>
    [Function(nameof(ListBackups))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/backups")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Site, async _ =>
    {
        var stored = await backups.ListAsync(cancel);
        return JsonList.Of(stored.Reverse().Take(MaxListed).Select(backup => backup.ToJson()), next: null);
    }, cancel);
}
