using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.IndieAuth;

/// <summary>Takes an editor's decision about an app, or an app's code for who the editor is.</summary>
public sealed class DecideSignIn(SignIn signIn)
{
    /// <summary>
    /// Answers 303 back to the app, with a code or without; 200 with the editor's address for a code; or with what is wrong.
    /// </summary>
    [Function(nameof(DecideSignIn))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/indieauth/authorize")] HttpRequest request,
        CancellationToken cancel) => signIn.DecideAsync(request, cancel);
}
