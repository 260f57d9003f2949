using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.IndieAuth;

/// <summary>Shows an editor what an app asks for.</summary>
public sealed class ShowSignIn(SignIn signIn)
{
    /// <summary>Answers 200 with a form, or 400 with what is wrong with the app's request.</summary>
    [Function(nameof(ShowSignIn))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/indieauth/authorize")] HttpRequest request,
        CancellationToken cancel) => signIn.ShowAsync(request, cancel);
}
