using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace ReviewFunctions.LocalRuntime.Invocation;

/// <summary>One run of a function and everything that its parameters can be bound to.</summary>
/// <remarks>Kestrel makes a request's scope, its token and much else when asked: so is everything here made when asked.</remarks>
internal sealed class FunctionInvocation : FunctionContext
{
    private readonly CancellationToken _cancel;
    private IServiceProvider? _services;
    private string? _id;
    private IDictionary<object, object>? _items;

    /// <summary>A run that answers a request, in the request's scope, until its client has gone.</summary>
    public FunctionInvocation(FunctionDefinition function, HttpRequest request) => (FunctionDefinition, Request) = (function, request);

    /// <summary>A run of a timer function in the given scope.</summary>
    public FunctionInvocation(FunctionDefinition function, TimerInfo timer, IServiceProvider services, CancellationToken cancel) =>
        (FunctionDefinition, Timer, _services, _cancel) = (function, timer, services, cancel);

    public override FunctionDefinition FunctionDefinition { get; }

    public override string FunctionId => FunctionDefinition.Id;

    public override string InvocationId => _id ??=
        Guid.CreateVersion7(InstanceServices.GetRequiredService<TimeProvider>().GetUtcNow()).ToString();

    public override IServiceProvider InstanceServices
    {
        // One of the two constructors has set one of the two.
        get => _services ?? Request!.HttpContext.RequestServices;
        set => _services = value;
    }

    public override IDictionary<object, object> Items
    {
        get => _items ??= new Dictionary<object, object>();
        set => _items = value;
    }

    public override CancellationToken CancellationToken => Request?.HttpContext.RequestAborted ?? _cancel;

    public HttpRequest? Request { get; }

    public TimerInfo? Timer { get; }
}
