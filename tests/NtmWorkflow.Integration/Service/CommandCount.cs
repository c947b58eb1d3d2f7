using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace NtmWorkflow.Integration.Service;

/// <summary>Counts the database commands of those requests that carry its header, whatever else the process does.</summary>
internal sealed class CommandCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Header = "X-Count";
    private const string Executing = "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting";
    private readonly string _mark = Guid.NewGuid().ToString();
    private readonly HttpContextAccessor _request = new();
    private readonly List<IDisposable> _watched = [];
    private string _method = "";
    private int _count;

    public CommandCount() => _watched.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public async Task<int> OfAsync(HttpClient http, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var answer = await http.SendAsync(Counted(request));
        answer.EnsureSuccessStatusCode();
        return _count;
    }

    /// <summary>Commands of the request alone, without those of the page that it leads to.</summary>
    public async Task<int> OfAsync(HttpClient http, string path, HttpContent posted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = posted };
        using var answer = await http.SendAsync(Counted(request));
        answer.EnsureSuccessStatusCode();
        return _count;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            _watched.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == Executing && _request.HttpContext?.Request is { } request
            && request.Method == _method && request.Headers[Header].ToString() == _mark)
        {
            Interlocked.Increment(ref _count);
        }
    }

    private HttpRequestMessage Counted(HttpRequestMessage request)
    {
        Interlocked.Exchange(ref _count, 0);
        _method = request.Method.Method;
        request.Headers.Add(Header, _mark);
        return request;
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _watched.ForEach(one => one.Dispose());
}
